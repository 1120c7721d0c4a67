// screen: G1.3, G3.2
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { DataTable } from "../../ui/DataTable.tsx";
import { LinkButton } from "../../ui/LinkButton.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { whenColumn } from "../../ui/whenColumn.tsx";
import { bedroomWords } from "../inventory/unitText.ts";
import { type SessionSummary, sessions } from "./selection.api.ts";

/** Sessions, the newest first; the running one is watched from here. */
export default function SessionsPage() {
  const found = useQuery(sessions);
  const mayCreate = found.data?.abilities.includes("createSession") ?? false;
  return (
    <PageFrame
      title="选房场次"
      trail={[{ label: "选房" }]}
      extra={mayCreate && <LinkButton to="/sessions/new" label="新建场次" testId="new-session" />}
    >
      <Loaded query={found}>
        {(data) => (
          <section className="panel">
            <DataTable<SessionSummary>
              label="选房场次"
              testId="sessions-table"
              rows={data.sessions}
              columns={columns}
              keyOf={({ id }) => id}
              empty="还没有选房场次"
              width={860}
            />
          </section>
        )}
      </Loaded>
    </PageFrame>
  );
}

const columns = [
  {
    key: "title",
    title: "场次",
    render: (_: unknown, { id, title }: SessionSummary) => <Link to={`/sessions/${id}`}>{title}</Link>,
  },
  { key: "number", title: "编号", width: 170, dataIndex: "sessionNo", spare: true },
  {
    key: "bedrooms",
    title: "居室",
    width: 90,
    render: (_: unknown, { bedrooms }: SessionSummary) => bedroomWords[bedrooms],
  },
  {
    key: "state",
    title: "状态",
    width: 110,
    render: (_: unknown, { state }: SessionSummary) => <StatusTag label={state.label} tone={state.tone} />,
  },
  whenColumn<SessionSummary>("openedAt", "开始"),
  whenColumn<SessionSummary>("closedAt", "结束"),
];
