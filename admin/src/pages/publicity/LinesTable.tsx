import { DataTable } from "../../ui/DataTable.tsx";
import { StatusTag, type Tone } from "../../ui/StatusTag.tsx";
import type { Line, PublicList } from "./publicity.api.ts";

const states: Readonly<Record<string, { label: string; tone: Tone }>> = {
  open: { label: "公示中", tone: "active" },
  held: { label: "有异议，待处理", tone: "warning" },
  passed: { label: "公示通过", tone: "good" },
  failed: { label: "异议成立", tone: "bad" },
  withdrawn: { label: "已撤下", tone: "neutral" },
};

/** The columns are declared with the kind of the list. */
export function LinesTable({ list }: { list: PublicList }) {
  return (
    <DataTable<Line>
      label={list.title}
      testId="lines-table"
      rows={list.lines}
      columns={[
        { key: "position", title: "序号", width: 70, align: "right", dataIndex: "position" },
        ...Object.entries(list.columns).map(([key, title]) => ({
          key,
          title,
          render: (_: unknown, { line }: Line) => line[key] ?? "—",
        })),
        {
          key: "state",
          title: "结果",
          width: 130,
          render: (_: unknown, { state }: Line) => <StatusTag {...(states[state] ?? { label: state })} />,
        },
      ]}
      keyOf={({ id }) => id}
      empty="没有找到，请核对受理号或轮候号"
    />
  );
}
