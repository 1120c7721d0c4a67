import type { Reply } from "@housing/core/contract/client";
import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { go } from "../../../session/go";
import { Button } from "../../../ui/Button";
import { Card } from "../../../ui/Card";
import { Notice } from "../../../ui/Notice";
import { Rows } from "../../../ui/Rows";
import { Tag } from "../../../ui/Tag";
import { instantText } from "../../../ui/time-text";
import { toneOf } from "../../../ui/tone";

export type Followed = Reply<"followObjection">;

const meanings: Record<Followed["state"]["code"], string> = {
  open: "还在核查，没有结果。有了结果会显示在这里，请过几天再来看。",
  upheld: "查实了，您反映的情况属实，这一户的公示没有通过。",
  rejected: "查过了，您反映的情况不能成立，这一户的公示继续有效。",
};

/** One objection with what has come of it. */
export function Outcome({ objection, children }: { objection: Followed; children?: ReactNode }) {
  const { number, state, office, raisedAt, decidedAt, reason, listId, listTitle } = objection;
  return (
    <Card title={`异议 ${number}`} aside={<Tag tone={toneOf(state.tone)}>{state.label}</Tag>}>
      <Notice tone={state.code === "open" ? "info" : "success"} title={meanings[state.code]} />
      <Rows
        rows={[
          { label: "公示名单", value: listTitle },
          { label: "针对", value: lineText(objection) },
          { label: "收到时间", value: instantText(raisedAt) },
          { label: "由谁核查", value: office },
          ...(decidedAt ? [{ label: "决定时间", value: instantText(decidedAt) }] : []),
          ...(reason ? [{ label: "理由", value: reason }] : []),
        ]}
      />
      {children}
      <View className="gap-above">
        <Button
          id={`objection-list-${number}`}
          kind="secondary"
          wide
          onTap={() => go("publicity/list", { id: listId })}
        >
          看这份名单
        </Button>
      </View>
    </Card>
  );
}

const lineText = ({ columns, line }: Followed): string =>
  Object.entries(columns)
    .map(([key, heading]) => `${heading} ${line[key] ?? ""}`)
    .slice(0, 3)
    .join("，");
