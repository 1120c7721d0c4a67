// screen: G4.1
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { whenColumn } from "../../ui/whenColumn.tsx";
import { type Batch, moveInBatches } from "./moveIn.api.ts";

/** The results of a session become one batch when it closes. */
export default function MoveInBatchesPage() {
  const found = useQuery(moveInBatches);
  return (
    <PageFrame title="入住批次" trail={[{ label: "配租与入住" }]}>
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
            />
          </section>
        )}
      </Loaded>
    </PageFrame>
  );
}

const columns = [
  {
    key: "number",
    title: "批次",
    render: (_: unknown, { id, batchNo }: Batch) => <Link to={`/move-in/${id}`}>{batchNo}</Link>,
  },
  {
    key: "session",
    title: "选房场次",
    render: (_: unknown, { sessionId }: Batch) => <Link to={`/sessions/${sessionId}`}>查看场次</Link>,
  },
  whenColumn<Batch>("createdAt", "生成时间"),
];
