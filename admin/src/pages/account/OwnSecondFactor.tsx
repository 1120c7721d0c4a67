import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import { RecoveryCodes } from "../../session/RecoveryCodes.tsx";
import { SetUpSecondFactor } from "../../session/SetUpSecondFactor.tsx";
import { ownSecondFactor, removeSecondFactor } from "../../session/session.api.ts";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import "../../session/sign-in.css";

export function OwnSecondFactor() {
  const state = useQuery(ownSecondFactor);
  return (
    <section className="panel" aria-label="二次验证" data-testid="second-factor">
      <h2 className="section-title">二次验证</h2>
      <Loaded query={state}>
        {({ on, required, recoveryCodesLeft }) => (
          <>
            <p>
              <StatusTag label={on ? "已开启" : "未开启"} tone={on ? "good" : "neutral"} />{" "}
              {on
                ? `登录时除密码外，还须输入手机验证器上的动态验证码。恢复码还剩 ${recoveryCodesLeft} 个。`
                : "开启后，登录时除密码外，还须输入手机验证器上的动态验证码，别人知道密码也不能登录。"}
              {required && "您的角色必须使用。"}
            </p>
            {on && <RemoveSecondFactor />}
            <AddSecondFactor offered={!on} />
          </>
        )}
      </Loaded>
    </section>
  );
}

/** Stays while the recovery codes are shown, although by then it is on. */
function AddSecondFactor({ offered }: { offered: boolean }) {
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>();
  const close = () => {
    setOpen(false);
    setCodes(undefined);
    void queries.invalidateQueries({ queryKey: ["ownSecondFactor"] });
  };
  return (
    <>
      {offered && (
        <Button onClick={() => setOpen(true)} data-testid="second-factor-add">
          开启二次验证
        </Button>
      )}
      <Modal
        open={open}
        title="开启二次验证"
        footer={null}
        onCancel={close}
        mask={{ closable: false }}
        destroyOnHidden
      >
        {codes ? <RecoveryCodes codes={codes} onKept={close} /> : <SetUpSecondFactor onDone={setCodes} />}
      </Modal>
    </>
  );
}

function RemoveSecondFactor() {
  return (
    <FormDialog<{ password: string; code: string }>
      label="关闭二次验证"
      danger
      act={(given, key) => removeSecondFactor(given, key)}
      done="二次验证已关闭"
      refresh={[["ownSecondFactor"], ["me"]]}
      testId="second-factor-remove"
    >
      <p>换手机时，先关闭，再用新手机重新开启。</p>
      <Form.Item name="password" label="密码" rules={[{ required: true, message: "请输入密码" }]}>
        <Input.Password autoComplete="current-password" data-testid="remove-password" />
      </Form.Item>
      <Form.Item
        name="code"
        label="动态验证码或恢复码"
        rules={[{ required: true, message: "请输入动态验证码或恢复码" }]}
      >
        <Input autoComplete="one-time-code" maxLength={12} data-testid="remove-code" />
      </Form.Item>
    </FormDialog>
  );
}
