import Taro from "@tarojs/taro";
import type { Session } from "../../../session/session";
import { useAct } from "../../../session/use-act";
import { Button } from "../../../ui/Button";
import { ErrorNotice } from "../../../ui/ErrorNotice";

/** The code is good once and for minutes: it goes straight to our server, which asks WeChat. */
export function WechatSignIn({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const signIn = useAct(async (act) => {
    const { code } = await Taro.login();
    return act.call("signInWithWechat", { body: { code } });
  }, onSignedIn);
  return (
    <>
      <ErrorNotice id="wechat-error" error={signIn.error} />
      <Button id="wechat-sign-in" wide loading={signIn.busy} onTap={() => signIn.run(undefined)}>
        微信一键登录
      </Button>
    </>
  );
}
