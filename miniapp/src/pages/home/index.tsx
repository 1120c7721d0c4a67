import { View } from "@tarojs/components";
import Taro from "@tarojs/taro";
import { call } from "../../api/client";
import { useSession } from "../../session/session";
import { signInPage } from "../../session/sign-in-address";
import { useLoad } from "../../session/use-load";
import { Button } from "../../ui/Button";
import { Card, Grid } from "../../ui/Card";
import { ElderSwitch } from "../../ui/ElderSwitch";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Entry } from "../../ui/Rows";
import { entries } from "./entries";
import { Journey } from "./Journey";

export default function Home() {
  const load = useLoad("config", () => call("publicConfig", {}));
  const config = load.face === "ready" ? load.data : undefined;
  return (
    <Page
      tab="home"
      title={config?.platformName ?? "公共租赁住房"}
      lead="申请、轮候、选房、签约，都在这里办。"
    >
      {config?.demo && <Notice tone="warn">演示环境：人员、房源和号码均为虚构。</Notice>}
      {load.face === "failed" && <Notice tone="warn" title={load.error.text} />}
      <Grid>
        <Services />
        <Journey />
        <ElderSwitch />
      </Grid>
    </Page>
  );
}

function Services() {
  const session = useSession();
  return (
    <Card title="办事">
      {!session && (
        <View className="lead">
          <View>登录后可以申请和查询进度。</View>
          <View className="actions">
            <Button id="home-sign-in" wide onTap={() => void Taro.navigateTo({ url: signInPage })}>
              登录
            </Button>
          </View>
        </View>
      )}
      {entries.map(({ id, title, note, url }) => (
        <Entry key={id} id={id} title={title} note={note} onTap={() => void Taro.navigateTo({ url })} />
      ))}
    </Card>
  );
}
