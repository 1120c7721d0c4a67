// screen: G4.1
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Countdown } from "../../ui/Countdown.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { type Batch, moveInBatches } from "./moveIn.api.ts";

/** The results of a session become one batch when it closes. */
export default function MoveInBatchesPage() {
  const found = useQuery(moveInBatches);
  return (
    <PageFrame
      title="入住批次"
      trail={[{ label: "配租与入住" }]}
      extra={<Link to="/registers/move-in-households">入住家庭库</Link>}
    >
      <Loaded query={found}>
        {({ batches }) => (
          <section className="panel">
            <DataTable<Batch>
              label="入住批次"
              testId="move-in-batches"
              rows={batches}
              columns={columns}
              keyOf={({ id }) => id}
              empty="场次结束后自动生成入住批次"
              width={860}
            />
          </section>
        )}
      </Loaded>
    </PageFrame>
  );
}

const count = (stage: keyof Batch["progress"], title: string) => ({
  key: stage,
  title,
  width: 92,
  align: "right" as const,
  render: (_: unknown, { progress }: Batch) => progress[stage],
});

const columns = [
  {
    key: "number",
    title: "批次",
    width: 155,
    render: (_: unknown, { id, batchNo }: Batch) => <Link to={`/move-in/${id}`}>{batchNo}</Link>,
  },
  {
    key: "session",
    title: "选房场次",
    spare: true,
    render: (_: unknown, { sessionId, sessionTitle }: Batch) => (
      <Link to={`/sessions/${sessionId}`}>{sessionTitle}</Link>
    ),
  },
  count("inPublicity", "公示中"),
  count("toSign", "待签约"),
  count("signed", "已签约"),
  count("ended", "放弃或取消"),
  {
    key: "signBy",
    title: "最早签约期限",
    width: 160,
    render: (_: unknown, { signBy }: Batch) =>
      signBy ? (
        <>
          <DateText at={signBy} end /> <Countdown until={signBy} ended="已逾期" />
        </>
      ) : (
        "—"
      ),
  },
];
