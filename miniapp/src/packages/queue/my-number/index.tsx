// screen: G2.1, G3.10, G3.13, G3.15
import type { Reply } from "@housing/core/contract/client";
import { View } from "@tarojs/components";
import { call } from "../../../api/client";
import { go } from "../../../session/go";
import { useLoad } from "../../../session/use-load";
import type { Barred } from "../../../ui/BarredNotice";
import { Button } from "../../../ui/Button";
import { Card } from "../../../ui/Card";
import { isDecided } from "../../../ui/decided";
import { Empty, Faces } from "../../../ui/Faces";
import { Page } from "../../../ui/Page";
import { SignedIn } from "../../../ui/SignedIn";
import { Continue } from "./Continue";
import { MyNumber } from "./MyNumber";
import { Publicity } from "./Publicity";
import { UnderWay } from "./UnderWay";
import { WaitingActs } from "./WaitingActs";

export type Kase = Reply<"myCases">["cases"][number];
export type Standing = NonNullable<Reply<"myQueue">["standing"]>;

export default function MyQueue() {
  return (
    <Page title="我的轮候" narrow>
      <SignedIn>{({ token }) => <Mine token={token} />}</SignedIn>
    </Page>
  );
}

/** The place, and the applications about it that are not decided yet. */
async function mine() {
  const [{ standing }, { cases }] = await Promise.all([call("myQueue", {}), call("myCases", {})]);
  const about = cases.filter(({ businessType }) => businessType.startsWith("queue."));
  const own = cases.find(({ number }) => number !== "" && number === standing?.caseNo);
  const barred = standing?.state.code === "ended" ? await barredFromAgain() : undefined;
  return { standing, own, barred, underWay: about.filter((kase) => !isDecided(kase)) };
}

/** Whether whoever has lost the place may apply anew. */
async function barredFromAgain(): Promise<Barred | undefined> {
  const { types } = await call("businessTypes", {});
  return types.find(({ code }) => !code.startsWith("queue."))?.barred;
}

function Mine({ token }: { token: string }) {
  const load = useLoad(token, mine, { isEmpty: ({ standing }) => !standing });
  return (
    <Faces load={load} empty={<NoNumber />}>
      {({ standing, ...more }, reload) => standing && <Place {...{ ...more, standing }} onChange={reload} />}
    </Faces>
  );
}

function NoNumber() {
  return (
    <Card>
      <Empty title="还没有轮候顺序号">
        <View>申请通过审核和公示以后，才有顺序号。</View>
        <Button id="queue-cases" onTap={() => go("casework/my-cases")}>
          看我的办件
        </Button>
      </Empty>
    </Card>
  );
}

export interface PlaceProps {
  standing: Standing;
  /** The application that the number comes from, where it was made on this account. */
  own: Kase | undefined;
  barred: Barred | undefined;
  underWay: readonly Kase[];
  onChange: () => void;
}

function Place({ standing, own, barred, underWay, onChange }: PlaceProps) {
  return (
    <>
      <Continue standing={standing} onChange={onChange} />
      <UnderWay cases={underWay} />
      <MyNumber {...{ standing, own, barred }} />
      <Publicity publicity={standing.publicity} />
      <WaitingActs standing={standing} underWay={underWay} onChange={onChange} />
    </>
  );
}
