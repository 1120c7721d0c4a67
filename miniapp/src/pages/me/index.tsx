import type { Reply } from "@housing/core/contract/client";
import { View } from "@tarojs/components";
import Taro from "@tarojs/taro";
import { call } from "../../api/client";
import { go } from "../../session/go";
import { endSession, useSession } from "../../session/session";
import { goSignIn } from "../../session/sign-in-address";
import { useAct } from "../../session/use-act";
import { useLoad } from "../../session/use-load";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { ElderSwitch } from "../../ui/ElderSwitch";
import { Empty, Faces } from "../../ui/Faces";
import { Page } from "../../ui/Page";
import { Entry, Rows } from "../../ui/Rows";
import { Tag } from "../../ui/Tag";

export default function MyPage() {
  const session = useSession();
  return (
    <Page tab="me" title="我的" narrow>
      {session ? <Account token={session.token} /> : <SignedOut />}
      <ElderSwitch />
    </Page>
  );
}

function SignedOut() {
  return (
    <Card>
      <Empty title="还没有登录">
        <View>登录后可以看到自己的申请和轮候情况。</View>
        <Button id="me-sign-in" onTap={goSignIn}>
          登录
        </Button>
      </Empty>
    </Card>
  );
}

function Account({ token }: { token: string }) {
  const load = useLoad(token, () => call("me", {}));
  return (
    <>
      <Card title="个人信息">
        <Faces load={load}>{(me) => <Person me={me} />}</Faces>
      </Card>
      <Card>
        <Entry
          id="me-devices"
          title="登录设备"
          note="在哪些手机和电脑上登录着，不认识的可以退出"
          onTap={() => go("account/devices")}
        />
      </Card>
      <SignOut />
    </>
  );
}

function Person({ me }: { me: Reply<"me"> }) {
  const verified = me.verified ? <Tag tone="success">已实名</Tag> : <Tag tone="warn">未实名</Tag>;
  const toVerify = () => void Taro.navigateTo({ url: "/packages/account/verify/index" });
  return (
    <View>
      <Rows
        rows={[
          { label: "姓名", value: me.name || "未填写" },
          { label: "手机号", value: me.phone ?? "未绑定" },
          { label: "实名状态", value: verified },
        ]}
      />
      {!me.verified && (
        <Entry id="me-verify" title="去实名核验" note="核验后才能办理申请和选房" onTap={toVerify} />
      )}
    </View>
  );
}

/** The device forgets the session even where the server cannot be reached. */
function SignOut() {
  const signOut = useAct((act) => act.call("signOut", {}).catch(() => undefined), endSession);
  return (
    <View className="gap-below">
      <Button id="sign-out" kind="secondary" wide loading={signOut.busy} onTap={() => signOut.run(undefined)}>
        退出登录
      </Button>
    </View>
  );
}
