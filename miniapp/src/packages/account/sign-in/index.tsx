import { useRouter } from "@tarojs/taro";
import { beginSession, type Session } from "../../../session/session";
import { goBackTo } from "../../../session/sign-in-address";
import { Card } from "../../../ui/Card";
import { Notice } from "../../../ui/Notice";
import { Page } from "../../../ui/Page";
import { SmsSignIn } from "./SmsSignIn";
import { WechatSignIn } from "./WechatSignIn";

const inWechat = process.env.TARO_ENV === "weapp";

export default function SignIn() {
  const { params } = useRouter();
  const enter = (session: Session) => {
    beginSession(session);
    goBackTo(params.back);
  };
  return (
    <Page title="登录" lead="用手机号登录，不用注册。申请过的，请用申请时登记的手机号。" narrow>
      {params.again && (
        <Notice id="signed-out" tone="warn" title="登录已过期，或已从别处退出">
          请重新登录。登录后回到刚才的页面，刚才填的还在。
        </Notice>
      )}
      {inWechat && (
        <Card title="微信登录">
          <WechatSignIn onSignedIn={enter} />
        </Card>
      )}
      <Card title="短信验证码登录">
        <SmsSignIn onSignedIn={enter} />
      </Card>
    </Page>
  );
}
