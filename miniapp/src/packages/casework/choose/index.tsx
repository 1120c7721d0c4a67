// screen: G1.2, G2.1
import type { Reply } from "@housing/core/contract/client";
import { View } from "@tarojs/components";
import { call } from "../../../api/client";
import { go, goHome } from "../../../session/go";
import { useLoad } from "../../../session/use-load";
import { type Barred, BarredNotice } from "../../../ui/BarredNotice";
import { Button } from "../../../ui/Button";
import { Card } from "../../../ui/Card";
import { isDecided } from "../../../ui/decided";
import { Empty, Faces } from "../../../ui/Faces";
import { Notice } from "../../../ui/Notice";
import { Page } from "../../../ui/Page";
import { SignedIn } from "../../../ui/SignedIn";
import { Stages } from "../../../ui/Stages";
import { NotVerified } from "./NotVerified";

type BusinessType = Reply<"businessTypes">["types"][number];
type Kase = Reply<"myCases">["cases"][number];

export default function ChooseBusiness() {
  return (
    <Page title="我要申请" lead="先看清要办几步、要带哪些材料，再开始填写。">
      <SignedIn>{({ token }) => <Types token={token} />}</SignedIn>
    </Page>
  );
}

async function typesAndOwn() {
  const [{ types }, { cases }] = await Promise.all([call("businessTypes", {}), call("myCases", {})]);
  return { types, cases };
}

/** Nobody fills in nine steps to hear at the end that there is one already. */
const isOpen = (kase: Kase, { code }: BusinessType): boolean =>
  kase.businessType === code && !isDecided(kase);

function Types({ token }: { token: string }) {
  const load = useLoad(token, typesAndOwn, { isEmpty: ({ types }) => types.length === 0 });
  return (
    <Faces load={load} empty={<Empty title="现在没有可以申请的事项" />}>
      {({ types, cases }) => (
        <>
          <NotVerified />
          {types.map((type) => (
            <Type key={type.code} type={type} own={cases.find((one) => isOpen(one, type))} />
          ))}
        </>
      )}
    </Faces>
  );
}

/** Changes of an own place in the queue start from that place. */
const aboutQueue = (type: BusinessType) => type.code.startsWith("queue.");

interface TypeProps {
  type: BusinessType;
  /** The own application of this kind that is not decided yet. */
  own: Kase | undefined;
}

function Type(props: TypeProps) {
  const { type } = props;
  return (
    <Card title={type.title}>
      <View>{type.intro}</View>
      {type.materials.length > 0 && (
        <View className="gap-above">{`可能要准备：${type.materials.join("、")}。您家要哪些，填表时会告诉您；拍照上传就可以。`}</View>
      )}
      {!aboutQueue(type) && (
        <View className="gap-above">
          <Stages stages={type.steps.map((title) => ({ key: title, title, state: "ahead" }))} plain />
        </View>
      )}
      <View className="muted gap-above">依据：{type.clause}</View>
      <Start {...props} />
    </Card>
  );
}

function Start({ type, own }: TypeProps) {
  const id = `start-${type.code.replace(/\./g, "-")}`;
  if (aboutQueue(type)) {
    return (
      <View className="actions">
        <Button id={id} kind="secondary" onTap={() => go("queue/my-number")}>
          到“我的轮候”办理
        </Button>
      </View>
    );
  }
  if (own && own.state.code !== "draft") return <UnderWay id={id} own={own} />;
  if (type.barred && !own) return <CannotApply id={id} barred={type.barred} />;
  return (
    <View className="actions">
      <Button id={id} onTap={() => go("casework/apply", { type: type.code })}>
        {own ? "接着填写" : "开始填写"}
      </Button>
    </View>
  );
}

const UnderWay = ({ id, own }: { id: string; own: Kase }) => (
  <View className="gap-above">
    <Notice title={`您已经有一份申请：${own.state.label}`}>{`受理号 ${own.number}`}</Notice>
    <Button id={id} onTap={() => go("casework/case", { id: own.id })}>
      查看进度
    </Button>
  </View>
);

/** Said before the long form, with where to go instead. */
const CannotApply = ({ id, barred }: { id: string; barred: Barred }) => (
  <View className="gap-above">
    <BarredNotice {...barred} />
    {barred.waits ? (
      <Button id={id} onTap={() => go("queue/my-number")}>
        看我的轮候
      </Button>
    ) : (
      <Button id={id} kind="secondary" onTap={goHome}>
        回首页
      </Button>
    )}
  </View>
);
