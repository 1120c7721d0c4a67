import { go } from "../../../session/go";
import { Button } from "../../../ui/Button";
import { Card } from "../../../ui/Card";
import { Rows } from "../../../ui/Rows";
import { untilText } from "../../../ui/time-text";
import type { Standing } from "./index";

export function Publicity({ publicity }: Pick<Standing, "publicity">) {
  if (!publicity) return null;
  return (
    <Card title="正在公示">
      <Rows
        rows={[
          { label: "公示到", value: untilText(publicity.endsAt) },
          { label: "异议", value: publicity.held ? "有人提出异议，正在核查" : "没有" },
        ]}
      />
      <Button id="queue-list" kind="secondary" onTap={() => go("publicity/list", { id: publicity.listId })}>
        查看公示名单
      </Button>
    </Card>
  );
}
