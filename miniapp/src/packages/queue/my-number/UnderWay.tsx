import { go } from "../../../session/go";
import { Card } from "../../../ui/Card";
import { Entry } from "../../../ui/Rows";
import { Tag } from "../../../ui/Tag";
import { instantText, untilText } from "../../../ui/time-text";
import { toneOf } from "../../../ui/tone";
import type { Kase } from "./index";

/** Applications about the own place: who has them, and until when; the number stays until they are decided. */
export function UnderWay({ cases }: { cases: readonly Kase[] }) {
  if (cases.length === 0) return null;
  return (
    <Card title="正在办">
      {cases.map((kase) => (
        <Entry
          key={kase.id}
          id={`queue-case-${kase.id}`}
          title={kase.title}
          note={noteOf(kase)}
          aside={<Tag tone={toneOf(kase.state.tone)}>{kase.state.label}</Tag>}
          onTap={() => go("casework/case", { id: kase.id })}
        />
      ))}
    </Card>
  );
}

function noteOf({ submittedAt, step, dueAt }: Kase): string {
  if (!submittedAt) return "还没有提交";
  const due = dueAt ? `，最晚${untilText(dueAt)}前办完` : "";
  return `${instantText(submittedAt)}提交，${step ?? "办理中"}${due}。办好以前，原来的号照样有效。`;
}
