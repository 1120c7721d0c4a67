import { useQuery } from "@tanstack/react-query";
import { Button, Form, Input, QRCode } from "antd";
import { newKey, useAct } from "../api/act.ts";
import { RefusalAlert } from "../ui/ErrorPanel.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { beginSecondFactor, confirmSecondFactor } from "./session.api.ts";

interface Props {
  /** The recovery codes, shown once. */
  onDone: (recoveryCodes: readonly string[]) => void;
}

/** A secret into the authenticator app, by camera or by hand; the first code of it confirms. */
export function SetUpSecondFactor({ onDone }: Props) {
  // Begun once for each time this is drawn: beginning again would make another secret.
  const begun = useQuery({
    queryKey: ["beginSecondFactor"],
    queryFn: () => beginSecondFactor(newKey()),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  return (
    <Loaded query={begun}>
      {({ secret, uri }) => (
        <div className="second-factor">
          <ol className="plain-steps">
            <li>在手机上安装验证器（例如“腾讯身份验证器”“Microsoft Authenticator”）。</li>
            <li>用验证器扫描下面的二维码；不能扫描时，手工输入密钥，类型选“基于时间”。</li>
            <li>输入验证器上显示的 6 位数字。</li>
          </ol>
          <QRCode type="svg" value={uri} size={180} bordered={false} aria-label="二次验证二维码" />
          <p>
            密钥：
            <code className="digest" data-testid="totp-secret">
              {secret.replace(/(.{4})(?=.)/g, "$1 ")}
            </code>
          </p>
          <Confirm onDone={onDone} />
        </div>
      )}
    </Loaded>
  );
}

function Confirm({ onDone }: Props) {
  const { run, busy, refusal } = useAct(
    ({ code }: { code: string }, key) => confirmSecondFactor(code.trim(), key),
    { quiet: true, onDone: ({ recoveryCodes }) => onDone(recoveryCodes) },
  );
  return (
    <Form layout="vertical" onFinish={(given: { code: string }) => run(given)}>
      <RefusalAlert refusal={refusal} />
      <Form.Item
        name="code"
        label="动态验证码"
        rules={[{ required: true, pattern: /^\s*\d{6}\s*$/, message: "请输入 6 位数字" }]}
      >
        <Input inputMode="numeric" autoComplete="one-time-code" maxLength={8} data-testid="totp-code" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy} data-testid="totp-confirm">
        开启二次验证
      </Button>
    </Form>
  );
}
