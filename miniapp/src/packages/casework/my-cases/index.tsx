// screen: G1.2, G2.1
import type { Reply } from "@housing/core/contract/client";
import { View } from "@tarojs/components";
import { call } from "../../../api/client";
import { go } from "../../../session/go";
import { useLoad } from "../../../session/use-load";
import { Button } from "../../../ui/Button";
import { Card } from "../../../ui/Card";
import { Empty, Faces } from "../../../ui/Faces";
import { Page } from "../../../ui/Page";
import { Entry } from "../../../ui/Rows";
import { SignedIn } from "../../../ui/SignedIn";
import { Tag } from "../../../ui/Tag";
import { dateText } from "../../../ui/time-text";
import { toneOf } from "../../../ui/tone";

type Summary = Reply<"myCases">["cases"][number];

export default function MyCases() {
  return (
    <Page title="我的办件" lead="您提交过和正在填写的申请都在这里。" narrow>
      <SignedIn>{({ token }) => <Cases token={token} />}</SignedIn>
    </Page>
  );
}

function Cases({ token }: { token: string }) {
  const load = useLoad(token, () => call("myCases", {}), { isEmpty: ({ cases }) => cases.length === 0 });
  return (
    <Card>
      <Faces load={load} empty={<NoCases />}>
        {({ cases }) => cases.map((kase) => <CaseEntry key={kase.id} kase={kase} />)}
      </Faces>
    </Card>
  );
}

function NoCases() {
  return (
    <Empty title="还没有办件">
      <View>申请以后，可以在这里看办到哪一步。</View>
      <Button id="cases-apply" onTap={() => go("casework/choose")}>
        我要申请
      </Button>
    </Empty>
  );
}

function CaseEntry({ kase }: { kase: Summary }) {
  const { id, title, number, state, submittedAt, updatedAt } = kase;
  const time = submittedAt ? `${dateText(submittedAt)}提交` : `${dateText(updatedAt)}保存`;
  return (
    <Entry
      id={`case-${id}`}
      title={title}
      note={number ? `${time}，受理号 ${number}` : time}
      aside={<Tag tone={toneOf(state.tone)}>{state.label}</Tag>}
      onTap={() => go("casework/case", { id })}
    />
  );
}
