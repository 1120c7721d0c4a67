import { Alert, Button, Form, Input } from "antd";
import { useState } from "react";
import { useAct } from "../api/act.ts";
import type { Refusal } from "../api/refusal.ts";
import { type Credentials, signIn } from "./session.api.ts";
import { beginSession } from "./session.ts";

interface Props {
  /** Who is asked to sign in again. */
  username?: string | undefined;
  onSignedIn?: () => void;
}

export function SignInForm({ username, onSignedIn }: Props) {
  const [form] = Form.useForm<Credentials>();
  const [asksCode, setAsksCode] = useState(false);
  const { run, busy, refusal } = useAct((input: Credentials, key) => signIn(input, key).catch(askForCode), {
    quiet: true,
    onDone: ({ token }) => finish(token),
  });
  const askForCode = (error: unknown): never => {
    if (isCode(error, codeWanted)) setAsksCode(true);
    if (isCode(error, "identity.totpWrong")) {
      form.resetFields(["totp"]);
      form.focusField("totp");
    }
    throw error;
  };
  const finish = (token: string) => {
    beginSession(token, form.getFieldValue("username"));
    onSignedIn?.();
  };
  return (
    <Form
      form={form}
      layout="vertical"
      size="large"
      requiredMark={false}
      initialValues={{ username }}
      onFinish={(input) => run(input)}
    >
      <RefusedSignIn refusal={refusal} />
      <Form.Item name="username" label="用户名" rules={[need("请输入用户名")]}>
        <Input autoComplete="username" autoFocus={!username} data-testid="sign-in-username" />
      </Form.Item>
      <Form.Item name="password" label="密码" rules={[need("请输入密码")]}>
        <Input.Password
          autoComplete="current-password"
          autoFocus={Boolean(username)}
          data-testid="sign-in-password"
        />
      </Form.Item>
      {asksCode && <CodeField />}
      <Button block type="primary" htmlType="submit" loading={busy} data-testid="sign-in-submit">
        登录
      </Button>
    </Form>
  );
}

const need = (message: string) => ({ required: true, message });

function CodeField() {
  return (
    <Form.Item
      name="totp"
      label="动态验证码"
      extra="打开手机上的验证器，输入 6 位数字；手机不在身边时，输入一个恢复码"
      rules={[need("请输入动态验证码")]}
    >
      <Input
        autoFocus
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        data-testid="sign-in-totp"
      />
    </Form.Item>
  );
}

const codeWanted = "identity.totpRequired";

const isCode = (error: unknown, code: string) =>
  typeof error === "object" && error !== null && "code" in error && error.code === code;

function RefusedSignIn({ refusal }: { refusal: Refusal | null }) {
  if (!refusal) return null;
  return (
    <Alert
      role="alert"
      data-testid="sign-in-refused"
      showIcon
      className="sign-in-note"
      type={refusal.code === codeWanted ? "info" : "error"}
      title={refusal.message}
    />
  );
}
