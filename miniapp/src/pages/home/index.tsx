// screen: G2.1, G2.2, G2.3
import { View } from "@tarojs/components";
import { useEffect } from "react";
import { call } from "../../api/client";
import { go } from "../../session/go";
import { persisted, usePersisted } from "../../session/persisted";
import { useSession } from "../../session/session";
import { goSignIn } from "../../session/sign-in-address";
import { useLoad } from "../../session/use-load";
import { Button } from "../../ui/Button";
import { Card, Grid } from "../../ui/Card";
import { ElderSwitch } from "../../ui/ElderSwitch";
import { HelpLine } from "../../ui/HelpLine";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Entry } from "../../ui/Rows";
import { type HomeEntry, open, services } from "./entries";
import { Journey } from "./Journey";
import { NextStepCard } from "./NextStepCard";

export default function Home() {
  const session = useSession();
  const load = useLoad("config", () => call("publicConfig", {}));
  const config = load.face === "ready" ? load.data : undefined;
  const offered = useOffered(config?.allocatedBy);
  return (
    <Page tab="home" title={config?.platformName ?? "公共租赁住房"} lead="申请、查进度、看公示，都在这里办。">
      {config?.demo && <Notice tone="warn">演示环境：人员、房源和号码均为虚构。</Notice>}
      {load.face === "failed" && !session && <Notice tone="warn" title={load.error.text} />}
      {session ? <NextStepCard token={session.token} /> : <SignInFirst />}
      <Grid>
        <Entries title="办事" entries={offered(services)} />
        <Entries title="查询" entries={offered(open)} />
        <ElderSwitch />
        {config && <Journey journey={config.journey} />}
        {config && <HelpLine {...config.helpLine} />}
      </Grid>
    </Page>
  );
}

/** By number or by lot: remembered, so that nothing moves away from under a finger the next time. */
const way = persisted<"queue" | "draw">("city.allocatedBy", "queue");

function useOffered(told: "queue" | "draw" | undefined) {
  useEffect(() => {
    if (told) way.set(told);
  }, [told]);
  const known = usePersisted(way);
  return (entries: readonly HomeEntry[]) => entries.filter(({ inQueue }) => !inQueue || known === "queue");
}

function SignInFirst() {
  return (
    <View className="card next-step">
      <View className="next-step-note">登录后可以申请，也可以看自己办到哪一步。</View>
      <Button id="home-sign-in" wide onTap={goSignIn}>
        登录
      </Button>
    </View>
  );
}

function Entries({ title, entries }: { title: string; entries: readonly HomeEntry[] }) {
  return (
    <Card title={title}>
      {entries.map(({ id, title: name, note, page }) => (
        <Entry key={id} id={id} title={name} note={note} onTap={() => go(page)} />
      ))}
    </Card>
  );
}
