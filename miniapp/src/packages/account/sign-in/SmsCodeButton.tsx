import { View } from "@tarojs/components";
import { useEffect, useState } from "react";
import type { Act } from "../../../api/client";
import { useAct } from "../../../session/use-act";
import { Button } from "../../../ui/Button";
import { showField } from "../../../ui/element/show-field";
import { Notice } from "../../../ui/Notice";

interface Props {
  /** Where the code is typed: the next thing to do. */
  codeField: string;
  /** Sends the code and answers where it went. */
  request: (act: Act) => Promise<{ sentTo: string; retryAfterSeconds: number }>;
}

/** Sends a code; the server says after how long another may be asked for. */
export function SmsCodeButton({ request, codeField }: Props) {
  const [wait, setWait] = useState(0);
  const send = useAct(request, (sent) => {
    setWait(sent.retryAfterSeconds);
    showField(codeField);
  });
  useEffect(() => {
    if (wait <= 0) return;
    const timer = setTimeout(() => setWait(wait - 1), 1000);
    return () => clearTimeout(timer);
  }, [wait]);
  return (
    <View className="gap-below">
      {send.error && (
        <Notice id="code-error" tone="error" title={send.error.issues[0]?.text ?? send.error.text} />
      )}
      {send.result && <Notice id="code-sent" tone="success">{`验证码已发到 ${send.result.sentTo}`}</Notice>}
      <Button
        id="send-code"
        kind="secondary"
        wide
        loading={send.busy}
        disabledWhy={wait > 0 ? `${wait} 秒后可以重新获取` : undefined}
        onTap={() => send.run(undefined)}
      >
        {send.result ? "重新获取验证码" : "获取验证码"}
      </Button>
    </View>
  );
}
