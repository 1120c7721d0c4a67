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
import { SignedIn } from "../../../ui/SignedIn";
import { Stages } from "../../../ui/Stages";
import { NotVerified } from "./NotVerified";

type BusinessType = Reply<"businessTypes">["types"][number];

export default function ChooseBusiness() {
  return (
    <Page title="我要申请" lead="先看清要办几步、要带哪些材料，再开始填写。">
      <SignedIn>{({ token }) => <Types token={token} />}</SignedIn>
    </Page>
  );
}

function Types({ token }: { token: string }) {
  const load = useLoad(token, () => call("businessTypes", {}), {
    isEmpty: ({ types }) => types.length === 0,
  });
  return (
    <Faces load={load} empty={<Empty title="现在没有可以申请的事项" />}>
      {({ types }) => (
        <>
          <NotVerified />
          {types.map((type) => (
            <Type key={type.code} type={type} />
          ))}
        </>
      )}
    </Faces>
  );
}

/** Changes of an own place in the queue start from that place. */
const aboutQueue = (type: BusinessType) => type.code.startsWith("queue.");

function Type({ type }: { type: BusinessType }) {
  const id = `start-${type.code.replace(/\./g, "-")}`;
  return (
    <Card title={type.title}>
      <View>{type.intro}</View>
      {type.materials.length > 0 && (
        <View className="gap-above">{`要准备：${type.materials.join("、")}。拍照上传就可以。`}</View>
      )}
      {!aboutQueue(type) && (
        <View className="gap-above">
          <Stages stages={type.steps.map((title) => ({ key: title, title, state: "ahead" }))} plain />
        </View>
      )}
      <View className="muted gap-above">依据：{type.clause}</View>
      <View className="actions">
        {aboutQueue(type) ? (
          <Button id={id} kind="secondary" onTap={() => go("queue/my-number")}>
            到“我的轮候”办理
          </Button>
        ) : (
          <Button id={id} onTap={() => go("casework/apply", { type: type.code })}>
            开始填写
          </Button>
        )}
      </View>
    </Card>
  );
}
