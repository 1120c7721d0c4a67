// screen: G1.4, G3.6, G3.7
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Select } from "antd";
import { Countdown } from "../../ui/Countdown.tsx";
import { CursorPager } from "../../ui/CursorPager.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { useAddress } from "../../ui/useAddress.ts";
import { whenColumn } from "../../ui/whenColumn.tsx";
import { type ListSummary, publicLists } from "./publicity.api.ts";

/** Everything that was made public, the newest first. */
export default function ListsPage() {
  const { address, go, turn } = useAddress();
  const found = useQuery(publicLists(address.kind, address.after));
  return (
    <PageFrame title="公示名单" trail={[{ label: "公示与异议" }]}>
      <Loaded query={found}>
        {({ lists, next }) => (
          <section className="panel">
            <div className="tools">
              <KindChoice
                lists={lists}
                kind={address.kind}
                onPick={(kind) => go({ kind, after: undefined })}
              />
            </div>
            <DataTable<ListSummary>
              label="公示名单"
              testId="lists-table"
              rows={lists}
              columns={columns}
              keyOf={({ id }) => id}
              empty="还没有公示过名单"
              width={860}
            />
            <CursorPager after={address.after} next={next} onGo={(after) => turn({ after })} />
          </section>
        )}
      </Loaded>
    </PageFrame>
  );
}

interface KindProps {
  lists: readonly ListSummary[];
  kind: string | undefined;
  onPick: (kind: string | undefined) => void;
}

/** The kinds that stand on the page; the one chosen stays choosable. */
function KindChoice({ lists, kind, onPick }: KindProps) {
  const titles = new Map(lists.map((list) => [list.kind, list.kindTitle]));
  return (
    <Select
      aria-label="公示类型"
      placeholder="全部公示类型"
      className="kind-select"
      style={{ width: 220 }}
      allowClear
      value={kind}
      onChange={onPick}
      options={[...titles].map(([value, label]) => ({ value, label }))}
    />
  );
}

const columns = [
  {
    key: "title",
    title: "名单",
    render: (_: unknown, { id, title }: ListSummary) => <Link to={`/publicity/lists/${id}`}>{title}</Link>,
  },
  { key: "kind", title: "类型", width: 150, dataIndex: "kindTitle" },
  { key: "count", title: "户数", width: 70, align: "right" as const, dataIndex: "count" },
  whenColumn<ListSummary>("publishedAt", "发布时间"),
  whenColumn<ListSummary>("lastDay", "公示到", 110),
  {
    key: "open",
    title: "状态",
    width: 170,
    render: (_: unknown, { open, endsAt }: ListSummary) =>
      open ? (
        <Countdown until={endsAt} label="公示还剩" ended="公示已满" />
      ) : (
        <StatusTag label="公示已结束" />
      ),
  },
];
