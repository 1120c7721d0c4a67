// screen: G4.1
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Countdown } from "../../ui/Countdown.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { NoticeMark } from "./allocationColumns.tsx";
import { CheckMark, hasCheck } from "./CheckMark.tsx";
import { MoveInActs } from "./MoveInActs.tsx";
import { type MoveIn, moveInBatch } from "./moveIn.api.ts";

/** Households of a batch and how far each has come: originals, doubts, lease. */
export default function MoveInBatchPage() {
  const { id = "" } = useParams({ strict: false });
  const { batch, households } = useSuspenseQuery(moveInBatch(id)).data;
  const total = Object.values(batch.progress).reduce((sum, count) => sum + count, 0);
  return (
    <PageFrame
      title={`入住批次 ${batch.batchNo}`}
      trail={[{ label: "入住批次", to: "/move-in" }]}
      note={
        <span>
          共 {total} 户，已签约 {batch.progress.signed} 户
          {total > households.length && `；下面是最近选房的 ${households.length} 户，全部在入住家庭库中`}
        </span>
      }
      extra={
        <>
          <Link to={`/sessions/${batch.sessionId}`}>{batch.sessionTitle}</Link>
          <Link to="/registers/move-in-households" search={{ "f.batchNo": batch.batchNo }}>
            在入住家庭库中查看、导出
          </Link>
        </>
      }
    >
      <section className="panel">
        <DataTable<MoveIn>
          label="入住家庭"
          testId="move-in-table"
          rows={households}
          columns={columnsFor(households)}
          keyOf={({ allocationId }) => allocationId}
          empty="本批次没有家庭"
          width={900}
        />
      </section>
    </PageFrame>
  );
}

/** Where nobody has anything to do there is no column for it, which would hide others on a small screen. */
const columnsFor = (households: readonly MoveIn[]) =>
  columns.filter(({ key }) => key !== "acts" || households.some(({ abilities }) => abilities.length > 0));

const columns = [
  {
    key: "caseNo",
    title: "受理号",
    width: 145,
    render: (_: unknown, { allocationId, caseNo }: MoveIn) => (
      <Link to={`/allocations/${allocationId}`}>{caseNo}</Link>
    ),
  },
  { key: "name", title: "申请人", width: 70, dataIndex: "maskedName" },
  { key: "home", title: "房源", width: 145, dataIndex: "home" },
  {
    key: "notice",
    title: "通知单",
    width: 160,
    spare: true,
    render: (_: unknown, household: MoveIn) => <NoticeMark {...household} />,
  },
  {
    key: "state",
    title: "状态与原件核验",
    width: 175,
    render: (_: unknown, household: MoveIn) => (
      <>
        <StatusTag label={household.state.label} tone={household.state.tone} />
        {hasCheck(household) && (
          <div>
            <CheckMark household={household} />
          </div>
        )}
      </>
    ),
  },
  {
    key: "signBy",
    title: "签约期限或合同",
    width: 150,
    render: (_: unknown, household: MoveIn) => <Deadline household={household} />,
  },
  {
    key: "acts",
    title: "办理",
    width: 90,
    fixed: "right" as const,
    render: (_: unknown, household: MoveIn) => <MoveInActs household={household} />,
  },
];

function Deadline({ household: { signBy, leaseNo, signingPaused } }: { household: MoveIn }) {
  if (leaseNo) return <span title="合同编号">{leaseNo}</span>;
  if (signingPaused) return <span className="quiet">审核认定期间不计时</span>;
  if (!signBy) return <span>—</span>;
  return (
    <>
      <DateText at={signBy} end /> <Countdown until={signBy} ended="已逾期" />
    </>
  );
}
