// screen: G1.3, G3.2
import "./selection.css";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Alert } from "antd";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { useAddress } from "../../ui/useAddress.ts";
import { ActForDrawer } from "./ActForDrawer.tsx";
import { CurrentOffers } from "./CurrentOffers.tsx";
import { ExtensionsTable } from "./ExtensionsTable.tsx";
import { OffersTable } from "./OffersTable.tsx";
import { SessionActs } from "./SessionActs.tsx";
import { SessionUnits } from "./SessionUnits.tsx";
import { type SessionView, sessionTable, sessionView } from "./selection.api.ts";

/** A session as it runs: who chooses now and until when, who follows, which flats are left. */
export default function SessionPage() {
  const { id = "" } = useParams({ strict: false });
  const { data: view } = useSuspenseQuery(sessionView(id));
  const { session, extensions } = view;
  return (
    <PageFrame
      title={session.title}
      trail={[{ label: "选房场次", to: "/sessions" }]}
      note={<StatusTag label={session.state.label} tone={session.state.tone} />}
      extra={<SessionActs view={view} />}
    >
      {session.closeReason && (
        <Alert showIcon title={`${endText(session)}：${session.closeReason}`} className="gap-below" />
      )}
      {session.state.code === "draft" && (
        <Alert
          type="info"
          showIcon
          className="gap-below"
          title="场次还没有开始。核对房源后开始：按顺序号把家庭列入选房家庭库，发送预告短信，并通知第一户选房。"
        />
      )}
      <Live view={view} />
      {extensions.length > 0 && <ExtensionsTable view={view} />}
    </PageFrame>
  );
}

const endText = ({ state }: SessionView["session"]) =>
  state.code === "open" ? "不再通知下一户，正在选房的家庭办完后场次即结束" : "场次已结束";

function Live({ view }: { view: SessionView }) {
  const { session, offers } = view;
  const { address, go } = useAddress();
  const table = useQuery(sessionTable(session.id, session.state.code === "open"));
  return (
    <>
      <CurrentOffers view={view} onActFor={(offer) => go({ offer })} />
      <div className="session-columns">
        <OffersTable view={view} />
        <SessionUnits table={table} />
      </div>
      <ActForDrawer
        offer={offers.find(({ id }) => id === address.offer)}
        table={table}
        onClose={() => go({ offer: undefined })}
      />
    </>
  );
}
