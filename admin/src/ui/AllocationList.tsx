import type { Reply } from "@housing/core/contract/client";
import { Link } from "@tanstack/react-router";
import { DataTable } from "./DataTable.tsx";
import { StatusTag } from "./StatusTag.tsx";
import { whenColumn } from "./whenColumn.tsx";

type Summary = Reply<"unitHistory">["allocations"][number];

/** Who had a flat, or which flats a household chose; each opens its allocation. */
export function AllocationList({ allocations }: { allocations: readonly Summary[] }) {
  return (
    <DataTable<Summary>
      label="配租记录"
      testId="allocation-list"
      rows={allocations}
      columns={columns}
      keyOf={({ id }) => id}
      empty="没有配租记录"
    />
  );
}

const columns = [
  {
    key: "caseNo",
    title: "受理号",
    width: 170,
    render: (_: unknown, { id, caseNo }: Summary) => <Link to={`/allocations/${id}`}>{caseNo}</Link>,
  },
  { key: "name", title: "申请人", width: 90, dataIndex: "maskedName" },
  { key: "home", title: "房源", dataIndex: "home" },
  {
    key: "state",
    title: "状态",
    width: 210,
    render: (_: unknown, { state }: Summary) => <StatusTag label={state.label} tone={state.tone} />,
  },
  whenColumn<Summary>("chosenAt", "选定时间"),
];
