import "./sign-in.css";
import { Button, Flex, Form } from "antd";
import { type ReactNode, useState } from "react";
import { newKey, useAct } from "../api/act.ts";
import { RefusalAlert } from "../ui/ErrorPanel.tsx";
import { type GivenPassword, PasswordItems } from "./PasswordItems.tsx";
import { RecoveryCodes } from "./RecoveryCodes.tsx";
import { SetUpSecondFactor } from "./SetUpSecondFactor.tsx";
import { changePassword, type Duty, signOut } from "./session.api.ts";
import { endSession } from "./session.ts";
import { useMe } from "./useMe.ts";

interface Props {
  duty: Duty;
  onDone: () => void;
}

/** What has to be done at a first sign-in, before anything else of the site is there. */
export default function DutyPage({ duty, onDone: goOn }: Props) {
  if (duty === "changePassword")
    return (
      <DutyFrame title="请先修改密码" text="现在的密码是管理员设置的，只能用来登录这一次。">
        <FirstPassword onDone={goOn} />
      </DutyFrame>
    );
  return (
    <DutyFrame title="请先设置二次验证" text="您的角色登录时除密码外，还须输入手机验证器上的动态验证码。">
      <FirstSecondFactor onDone={goOn} />
    </DutyFrame>
  );
}

interface FrameProps {
  title: string;
  text: string;
  children: ReactNode;
}

function DutyFrame({ title, text, children }: FrameProps) {
  const { name } = useMe();
  const leave = () =>
    void signOut(newKey())
      .catch(() => undefined)
      .finally(endSession);
  return (
    <main className="sign-in" aria-label={title} data-testid="duty">
      <Flex vertical align="center" justify="center" flex={1}>
        <div className="sign-in-card duty-card">
          <h1>{title}</h1>
          <p className="quiet">
            {name}，{text}
          </p>
          {children}
          <p className="duty-leave">
            <Button type="link" size="small" onClick={leave}>
              退出登录
            </Button>
          </p>
        </div>
      </Flex>
    </main>
  );
}

function FirstPassword({ onDone }: { onDone: () => void }) {
  const { run, busy, refusal } = useAct(
    ({ current, next }: GivenPassword, key) => changePassword({ current, next }, key),
    { quiet: true, done: "密码已修改", onDone },
  );
  return (
    <Form layout="vertical" requiredMark={false} onFinish={(given: GivenPassword) => run(given)}>
      <RefusalAlert refusal={refusal} />
      <PasswordItems />
      <Button block type="primary" htmlType="submit" loading={busy} data-testid="password-save">
        修改密码
      </Button>
    </Form>
  );
}

function FirstSecondFactor({ onDone }: { onDone: () => void }) {
  const [codes, setCodes] = useState<readonly string[]>();
  return codes ? <RecoveryCodes codes={codes} onKept={onDone} /> : <SetUpSecondFactor onDone={setCodes} />;
}
