import { Link } from "@tanstack/react-router";
import { useSeesWholeCity } from "../../session/useMe.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { ExtendOffer } from "./ExtendOffer.tsx";
import type { Offer, SessionView } from "./selection.api.ts";

/** Households in the order in which they are called. */
export function OffersTable({ view: { offers, abilities } }: { view: SessionView }) {
  const seesAll = useSeesWholeCity();
  return (
    <section className="panel" aria-label="选房家庭">
      <h2 className="section-title">选房家庭（按轮到的顺序{seesAll ? "" : "，只列您辖区的"}）</h2>
      <DataTable<Offer>
        label="选房家庭"
        testId="offers-table"
        rows={offers}
        columns={columns(abilities.includes("extend"))}
        keyOf={({ id }) => id}
        empty="开始后按顺序号列入家庭"
        width={520}
      />
    </section>
  );
}

const columns = (mayExtend: boolean) => [
  {
    key: "household",
    title: "家庭",
    render: (_: unknown, { entryId, laneText, queueNumber, maskedName, caseNo }: Offer) => (
      <>
        <Link to={`/queue/entries/${entryId}`}>
          {laneText} {queueNumber} 号
        </Link>
        <div className="quiet">
          {maskedName} {caseNo}
        </div>
      </>
    ),
  },
  {
    key: "state",
    title: "状态",
    width: 165,
    render: (_: unknown, { state, home }: Offer) => (
      <>
        <StatusTag label={state.label} tone={state.tone} />
        {home && <div className="quiet">{home}</div>}
      </>
    ),
  },
  {
    key: "times",
    title: "通知与截止",
    width: 185,
    render: (_: unknown, offer: Offer) => (
      <>
        <Times offer={offer} />
        {mayExtend && ranOut(offer) && <ExtendOffer offer={offer} />}
      </>
    ),
  },
];

function Times({ offer: { openedAt, endedAt, closesAt } }: { offer: Offer }) {
  return (
    <>
      {openedAt && (
        <div>
          通知 <DateText at={openedAt} />
        </div>
      )}
      {(endedAt ?? closesAt) && (
        <div>
          {endedAt ? "结束" : "截止"} <DateText at={endedAt ?? closesAt} />
        </div>
      )}
    </>
  );
}

/** An offer that ran out, not one that was declined, is undone by lost time that is proven later. */
const ranOut = ({ state, endedAt, closesAt }: Offer): boolean =>
  state.code === "missed" && endedAt === closesAt;
