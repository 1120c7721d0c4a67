import { View } from "@tarojs/components";
import { useState } from "react";
import type { Session } from "../../../session/session";
import { useAct } from "../../../session/use-act";
import { Button } from "../../../ui/Button";
import { ErrorNotice } from "../../../ui/ErrorNotice";
import { TextInput } from "../../../ui/TextInput";
import { SmsCodeButton } from "./SmsCodeButton";

export function SmsSignIn({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const [phone, setPhone] = useState("");
  const [code, setCode] = useState("");
  const signIn = useAct(
    (act, body: { phone: string; code: string }) => act.call("signInWithSms", { body }),
    onSignedIn,
  );
  const enter = () => signIn.run({ phone, code });
  /** What is being mended is not red any longer. */
  const typed = (set: (text: string) => void) => (text: string) => {
    signIn.clear();
    set(text);
  };
  const issue = (path: string) => signIn.error?.issues.find((one) => one.path === path)?.text;
  return (
    <View>
      <ErrorNotice id="sign-in-error" error={signIn.error} />
      <TextInput
        id="phone"
        label="手机号"
        kind="number"
        maxLength={11}
        autoComplete="tel"
        value={phone}
        error={issue("phone")}
        onChange={typed(setPhone)}
      />
      <SmsCodeButton codeField="code" request={(act) => act.call("requestSmsCode", { body: { phone } })} />
      <TextInput
        id="code"
        label="短信验证码"
        help="6 位数字，几分钟内有效。"
        kind="number"
        maxLength={6}
        autoComplete="one-time-code"
        value={code}
        error={issue("code")}
        onChange={typed(setCode)}
        onEnter={enter}
      />
      <Button id="sign-in" wide loading={signIn.busy} onTap={enter}>
        登录
      </Button>
    </View>
  );
}
