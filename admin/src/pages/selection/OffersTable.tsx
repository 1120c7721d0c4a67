import { Link } from "@tanstack/react-router";
import { DataTable } from "../../ui/DataTable.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import type { Offer } from "./selection.api.ts";

/** Households in the order in which they are called. */
export function OffersTable({ offers }: { offers: readonly Offer[] }) {
  return (
    <section className="panel" aria-label="选房家庭">
      <h2 className="section-title">选房家庭（按轮到的顺序）</h2>
      <DataTable<Offer>
        label="选房家庭"
        testId="offers-table"
        rows={offers}
        columns={columns}
        keyOf={({ id }) => id}
        empty="开始后按顺序号列入家庭"
        width={620}
      />
    </section>
  );
}

const columns = [
  {
    key: "household",
    title: "组别与顺序号",
    render: (_: unknown, { entryId, laneText, queueNumber }: Offer) => (
      <Link to={`/queue/entries/${entryId}`}>
        {laneText} {queueNumber} 号
      </Link>
    ),
  },
  {
    key: "state",
    title: "状态",
    width: 110,
    render: (_: unknown, { state }: Offer) => <StatusTag label={state.label} tone={state.tone} />,
  },
  {
    key: "openedAt",
    title: "通知时间",
    width: 145,
    render: (_: unknown, { openedAt }: Offer) => <DateText at={openedAt} />,
  },
  {
    key: "ends",
    title: "截止或结束",
    width: 145,
    render: (_: unknown, { endedAt, closesAt }: Offer) => <DateText at={endedAt ?? closesAt} />,
  },
];
