// screen: G3.4, G3.8
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { useAddress } from "../../ui/useAddress.ts";
import { AreaChoice } from "./AreaChoice.tsx";
import { type Lane, queueLanes } from "./queue.api.ts";

/** Six lanes at a glance: where the numbers stand and how many households are at each stage. */
export default function LanesPage() {
  const { address, go } = useAddress();
  const found = useQuery(queueLanes(address.area));
  return (
    <PageFrame
      title="轮候组别"
      trail={[{ label: "轮候" }]}
      extra={<Link to="/registers/waiting-households">查看轮候家庭库</Link>}
    >
      <AreaChoice value={address.area} onChange={(area) => go({ area })} />
      <Loaded query={found}>
        {({ lanes }) => (
          <section className="panel">
            <DataTable<Lane>
              label="轮候组别"
              testId="lanes-table"
              rows={lanes}
              columns={columnsFor(lanes)}
              keyOf={({ lane }) => lane}
              empty="还没有轮候家庭"
              width={740}
            />
          </section>
        )}
      </Loaded>
    </PageFrame>
  );
}

type State = Lane["counts"][number]["state"]["code"];

/** From the request to the choice. */
const order: readonly State[] = [
  "requested",
  "qualified",
  "publicised",
  "inLine",
  "admitted",
  "missed",
  "chosen",
  "ended",
];

/** One column for each state that occurs. */
function columnsFor(lanes: readonly Lane[]) {
  const words = new Map(lanes.flatMap(({ counts }) => counts.map(({ state }) => [state.code, state.label])));
  const states = [...words].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return [
    { key: "lane", title: "组别", width: 200, dataIndex: "laneText" },
    { key: "last", title: "最后顺序号", width: 110, align: "right" as const, dataIndex: "last" },
    ...states.map(([code, label]) => ({
      key: code,
      title: label,
      align: "right" as const,
      render: (_: unknown, { counts }: Lane) =>
        counts.find(({ state }) => state.code === code)?.households ?? 0,
    })),
  ];
}
