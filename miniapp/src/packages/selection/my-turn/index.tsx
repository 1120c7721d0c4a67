// screen: G1.3, G2.2
import type { Reply } from "@housing/core/contract/client";
import { View } from "@tarojs/components";
import { call } from "../../../api/client";
import { go } from "../../../session/go";
import { useLoad } from "../../../session/use-load";
import { usePolling } from "../../../session/use-polling";
import { Button } from "../../../ui/Button";
import { Card } from "../../../ui/Card";
import { Empty, Faces } from "../../../ui/Faces";
import { Page } from "../../../ui/Page";
import { SignedIn } from "../../../ui/SignedIn";
import { AdvanceNotice } from "./AdvanceNotice";
import { Ended } from "./Ended";
import { MyTurn } from "./MyTurn";

export type Offer = Reply<"mySelection">["offers"][number];

/** Often enough to see one's own turn come, seldom enough for a phone's battery. */
const lookAgainMs = 10_000;

export default function MySelection() {
  return (
    <Page title="我的选房" narrow hurried>
      <SignedIn>{({ token }) => <Offers token={token} />}</SignedIn>
    </Page>
  );
}

function Offers({ token }: { token: string }) {
  const load = useLoad(token, () => call("mySelection", {}), {
    isEmpty: ({ offers }) => offers.length === 0,
  });
  usePolling(load.reload, lookAgainMs);
  return (
    <Faces load={load} empty={<NotYet />}>
      {({ offers, serverNow }) =>
        offers[0] && <Current offer={offers[0]} serverNow={serverNow} onChange={load.reload} />
      }
    </Faces>
  );
}

function NotYet() {
  return (
    <Card>
      <Empty title="还没有轮到选房">
        <View>有房源可选时，会按轮候顺序号发短信通知您。请保持手机畅通。</View>
        <Button id="selection-queue" kind="secondary" onTap={() => go("queue/my-number")}>
          看我的轮候
        </Button>
      </Empty>
    </Card>
  );
}

interface CurrentProps {
  offer: Offer;
  serverNow: string;
  onChange: () => void;
}

function Current({ offer, serverNow, onChange }: CurrentProps) {
  if (offer.state.code === "open") return <MyTurn offer={offer} serverNow={serverNow} onChange={onChange} />;
  if (offer.state.code === "admitted") return <AdvanceNotice offer={offer} />;
  return <Ended offer={offer} serverNow={serverNow} />;
}
