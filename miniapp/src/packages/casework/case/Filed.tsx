import { View } from "@tarojs/components";
import { useState } from "react";
import { call } from "../../../api/client";
import { openFile } from "../../../api/open-file";
import { FormReview } from "../../../form/FormReview";
import { withRegions } from "../../../form/with-regions";
import { useLoad } from "../../../session/use-load";
import { Button } from "../../../ui/Button";
import { Card } from "../../../ui/Card";
import { Faces } from "../../../ui/Faces";
import { Notice } from "../../../ui/Notice";
import { Entry } from "../../../ui/Rows";
import type { Kase } from "./index";

/** The answers and files as they were handed in, opened on demand. */
export function Filed({ kase }: { kase: Kase }) {
  const [open, setOpen] = useState(false);
  return (
    <View className="gap-below">
      <Button id="case-filed" kind="secondary" wide onTap={() => setOpen(!open)}>
        {open ? "收起填写的内容" : "查看填写的内容和材料"}
      </Button>
      {open && (
        <View className="gap-above">
          <Answers kase={kase} />
          <Files materials={kase.materials} />
        </View>
      )}
    </View>
  );
}

function Answers({ kase }: { kase: Kase }) {
  const load = useLoad("config", () => call("publicConfig", {}));
  return (
    <Faces load={load}>
      {({ regions }) => <FormReview spec={withRegions(kase.form, regions)} values={kase.values} />}
    </Faces>
  );
}

function Files({ materials }: Pick<Kase, "materials">) {
  const [problem, setProblem] = useState<string>();
  const files = materials.flatMap(({ title, files: own }) => own.map((file) => ({ ...file, title })));
  if (files.length === 0) return null;
  return (
    <Card title="材料">
      {problem && <Notice tone="error" title={problem} />}
      {files.map(({ id, title, name }) => (
        <Entry
          key={id}
          id={`file-${id}`}
          title={title}
          note={name}
          onTap={() => void openFile(`/files/${id}`, name).then(setProblem)}
        />
      ))}
    </Card>
  );
}
