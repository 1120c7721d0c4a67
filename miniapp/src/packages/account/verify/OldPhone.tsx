import { View } from "@tarojs/components";
import { useState } from "react";
import type { ApiError } from "../../../api/errors";
import { TextInput } from "../../../ui/TextInput";
import { SmsCodeButton } from "../sign-in/SmsCodeButton";

const codes = new Set([
  "identity.oldPhoneNeeded",
  "identity.oldPhoneCodeWrong",
  "identity.oldPhoneCodeExpired",
]);

/** Once the server has asked for the older phone's code, the field stays. */
export function useOldPhone(error: ApiError | undefined): boolean {
  const [asked, setAsked] = useState(false);
  if (!asked && error && codes.has(error.code)) setAsked(true);
  return asked;
}

interface Props {
  known: { name: string; idNumber: string };
  code: string;
  onCode: (code: string) => void;
}

/** Whoever is known under another phone shows that it is theirs: a name and a number are known to many. */
export function OldPhone({ known, code, onCode }: Props) {
  return (
    <View>
      <SmsCodeButton
        codeField="old-phone-code"
        request={(act) => act.call("requestOldPhoneCode", { body: known })}
      />
      <TextInput
        id="old-phone-code"
        label="原手机收到的验证码"
        help="原手机号已不用的，请本人带身份证到服务窗口办理“解除原手机号”。"
        kind="number"
        maxLength={6}
        autoComplete="one-time-code"
        value={code}
        onChange={onCode}
      />
    </View>
  );
}
