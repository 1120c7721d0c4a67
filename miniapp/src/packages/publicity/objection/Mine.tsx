import type { Reply } from "@housing/core/contract/client";
import { View } from "@tarojs/components";
import { useState } from "react";
import { call } from "../../../api/client";
import { openFile } from "../../../api/open-file";
import { useLoad } from "../../../session/use-load";
import { Heading } from "../../../ui/element/Heading";
import { Notice } from "../../../ui/Notice";
import { Entry } from "../../../ui/Rows";
import { Outcome } from "./Outcome";

type Own = Reply<"myObjections">["objections"][number];

/** What whoever is signed in has raised, but for the one that is shown already. */
export function Mine({ token, shown }: { token: string; shown: string }) {
  const load = useLoad(token, () => call("myObjections", {}));
  const objections = load.face === "ready" ? load.data.objections : [];
  const others = objections.filter(({ number }) => number !== shown.toUpperCase());
  if (others.length === 0) return null;
  return (
    <View>
      <Heading level={2}>我提出的异议</Heading>
      {others.map((objection) => (
        <Outcome key={objection.number} objection={objection}>
          <Written objection={objection} />
        </Outcome>
      ))}
    </View>
  );
}

function Written({ objection: { text, files } }: { objection: Own }) {
  const [problem, setProblem] = useState<string>();
  return (
    <View className="gap-above">
      <View className="muted">您写的</View>
      <View>{text}</View>
      {problem && <Notice tone="error" title={problem} />}
      {files.map(({ id, name }) => (
        <Entry
          key={id}
          id={`evidence-${id}`}
          title="证明材料"
          note={name}
          onTap={() => void openFile(`/files/${id}`, name).then(setProblem)}
        />
      ))}
    </View>
  );
}
