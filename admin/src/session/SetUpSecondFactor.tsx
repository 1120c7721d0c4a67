import { Button, Form, Input, QRCode } from "antd";
import { useState } from "react";
import { useAct } from "../api/act.ts";
import { RefusalAlert } from "../ui/ErrorPanel.tsx";
import { beginSecondFactor, confirmSecondFactor } from "./session.api.ts";

interface Props {
  /** The recovery codes, shown once. */
  onDone: (recoveryCodes: readonly string[]) => void;
}

interface Begun {
  secret: string;
  uri: string;
}

/** The password again, a secret into the authenticator app, by camera or by hand; the first code of it confirms. */
export function SetUpSecondFactor({ onDone }: Props) {
  const [begun, setBegun] = useState<Begun>();
  return begun ? <Scan {...begun} onDone={onDone} /> : <AskPassword onBegun={setBegun} />;
}

function AskPassword({ onBegun }: { onBegun: (begun: Begun) => void }) {
  const { run, busy, refusal } = useAct(beginSecondFactor, { quiet: true, onDone: onBegun });
  return (
    <Form layout="vertical" requiredMark={false} onFinish={(given: { password: string }) => run(given)}>
      <RefusalAlert refusal={refusal} />
      <Form.Item
        name="password"
        label="现在的密码"
        extra="为确认是您本人在操作，请再输入一次登录密码"
        rules={[{ required: true, message: "请输入现在的密码" }]}
      >
        <Input.Password autoFocus autoComplete="current-password" data-testid="totp-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy} data-testid="totp-begin">
        下一步
      </Button>
    </Form>
  );
}

function Scan({ secret, uri, onDone }: Begun & Props) {
  return (
    <div className="second-factor">
      <ol className="plain-steps">
        <li>在手机上安装验证器（例如“腾讯身份验证器”“Microsoft Authenticator”）。</li>
        <li>用验证器扫描下面的二维码；不能扫描时，手工输入密钥，类型选“基于时间”。</li>
        <li>输入验证器上显示的 6 位数字。</li>
      </ol>
      <QRCode type="svg" value={uri} size={220} errorLevel="L" bordered={false} aria-label="二次验证二维码" />
      <p>
        密钥：
        <code className="digest" data-testid="totp-secret">
          {secret.replace(/(.{4})(?=.)/g, "$1 ")}
        </code>
      </p>
      <Confirm onDone={onDone} />
    </div>
  );
}

function Confirm({ onDone }: Props) {
  const { run, busy, refusal } = useAct(
    ({ code }: { code: string }, key) => confirmSecondFactor(code.trim(), key),
    { quiet: true, onDone: ({ recoveryCodes }) => onDone(recoveryCodes) },
  );
  return (
    <Form layout="vertical" requiredMark={false} onFinish={(given: { code: string }) => run(given)}>
      <RefusalAlert refusal={refusal} />
      <Form.Item
        name="code"
        label="动态验证码"
        rules={[{ required: true, pattern: /^\s*\d{6}\s*$/, message: "请输入 6 位数字" }]}
      >
        <Input
          autoFocus
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={8}
          data-testid="totp-code"
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy} data-testid="totp-confirm">
        开启二次验证
      </Button>
    </Form>
  );
}
