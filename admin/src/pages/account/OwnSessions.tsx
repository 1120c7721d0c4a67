import type { Reply } from "@housing/core/contract/client";
import { useQuery } from "@tanstack/react-query";
import { endOtherSessions, endOwnSession, ownSessions } from "../../session/session.api.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { ReasonButton } from "../../ui/ReasonButton.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { whenColumn } from "../../ui/whenColumn.tsx";

type OwnSession = Reply<"ownSessions">["sessions"][number];

const refresh = [["ownSessions"]];

/** Where one is signed in; what one does not know is ended here. */
export function OwnSessions() {
  const found = useQuery(ownSessions);
  return (
    <section className="panel" aria-label="登录设备">
      <h2 className="section-title">登录设备</h2>
      <Loaded query={found}>
        {({ sessions }) => (
          <>
            <div className="tools">
              <span className="quiet">有不认识的设备时，请退出它，并马上修改密码。</span>
              <span className="tools-end">
                <ReasonButton
                  label="退出其他所有设备"
                  act={(_, key) => endOtherSessions(key)}
                  done="其他设备已退出"
                  refresh={refresh}
                  disabled={sessions.length < 2}
                  testId="end-others"
                >
                  <p>除了现在这台设备，其他设备都须重新登录。</p>
                </ReasonButton>
              </span>
            </div>
            <DataTable<OwnSession>
              label="登录设备"
              testId="own-sessions"
              rows={sessions}
              columns={columns}
              keyOf={({ id }) => id}
              empty="没有登录的设备"
              width={760}
            />
          </>
        )}
      </Loaded>
    </section>
  );
}

const columns = [
  { key: "device", title: "设备", dataIndex: "device" },
  { key: "network", title: "网络", width: 110, dataIndex: "network" },
  whenColumn<OwnSession>("signedInAt", "登录时间", 135),
  whenColumn<OwnSession>("lastSeenAt", "最近使用", 135),
  whenColumn<OwnSession>("expiresAt", "最迟退出", 135),
  {
    key: "end",
    title: "操作",
    width: 100,
    render: (_: unknown, { id, current, device }: OwnSession) =>
      current ? (
        <StatusTag label="现在这台" tone="active" />
      ) : (
        <ReasonButton
          small
          label="退出"
          act={(_reason, key) => endOwnSession(id, key)}
          done="已退出"
          refresh={refresh}
          testId="end-session"
        >
          <p>{device} 须重新登录。</p>
        </ReasonButton>
      ),
  },
];
