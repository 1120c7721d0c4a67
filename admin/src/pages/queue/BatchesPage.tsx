// screen: G3.6, G3.8
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CellButton } from "../../ui/CellButton.tsx";
import { CursorPager } from "../../ui/CursorPager.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { useAddress } from "../../ui/useAddress.ts";
import { whenColumn } from "../../ui/whenColumn.tsx";
import { AreaChoice } from "./AreaChoice.tsx";
import { ProofDrawer } from "./ProofDrawer.tsx";
import { type Batch, publicBatches } from "./queue.api.ts";

/** Each day's numbers with their published proof. */
export default function BatchesPage() {
  const { address, go, turn } = useAddress();
  const found = useQuery(publicBatches(address.area, address.before));
  return (
    <PageFrame title="轮候顺序号批次" trail={[{ label: "轮候" }]}>
      <p className="quiet">
        每天零时后自动把前一日之前公示通过的家庭编号。编号依据和摘要一并公布，任何人都可以重新计算核对。
      </p>
      <AreaChoice value={address.area} onChange={(area) => go({ area, before: undefined })} />
      <Loaded query={found}>
        {({ batches, next }) => (
          <section className="panel">
            <DataTable<Batch>
              label="批次"
              testId="batches-table"
              rows={batches}
              columns={columns((id) => go({ id }))}
              keyOf={({ id }) => id}
              empty="还没有生成过批次"
              width={860}
            />
            <CursorPager after={address.before} next={next} onGo={(before) => turn({ before })} />
            <ProofDrawer
              batch={batches.find(({ id }) => id === address.id)}
              onClose={() => go({ id: undefined })}
            />
          </section>
        )}
      </Loaded>
    </PageFrame>
  );
}

const columns = (onOpen: (id: string) => void) => [
  {
    key: "day",
    title: "批次",
    width: 130,
    render: (_: unknown, { id, day }: Batch) => (
      <CellButton onClick={() => onOpen(id)} testId={`batch-${day}`}>
        {day}
      </CellButton>
    ),
  },
  { key: "area", title: "轮候区域", width: 140, dataIndex: "areaName" },
  { key: "count", title: "编号户数", width: 90, align: "right" as const, dataIndex: "count" },
  whenColumn<Batch>("generatedAt", "生成时间"),
  {
    key: "list",
    title: "公示",
    width: 110,
    render: (_: unknown, { listId }: Batch) =>
      listId ? <Link to={`/publicity/lists/${listId}`}>查看公示</Link> : "当日没有编号",
  },
  {
    key: "digest",
    title: "摘要",
    spare: true,
    render: (_: unknown, { digest }: Batch) => <span className="digest">{digest.slice(0, 24)}…</span>,
  },
];
