import { Form, Input } from "antd";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { ReasonButton } from "../../ui/ReasonButton.tsx";
import { type Gateway, setSmsSending, testSms } from "./messaging.api.ts";

const refresh = [["smsGateway"], ["register"]];

export function GatewayActs({ gateway }: { gateway: Gateway }) {
  const { abilities, allowed } = gateway;
  return (
    <>
      {abilities.includes("test") && <TestSms />}
      {abilities.includes("pause") && (
        <ReasonButton
          label={allowed ? "暂停发送" : "恢复发送"}
          danger={allowed}
          primary={!allowed}
          reason="required"
          act={(reason, key) => setSmsSending({ allowed: !allowed, reason }, key)}
          done={allowed ? "几秒后暂停发送" : "几秒后恢复发送"}
          refresh={refresh}
          testId="sms-sending"
        >
          <p>
            {allowed
              ? "暂停期间通知和提醒短信排队等候，恢复后依次发出；验证码、请选房、延长时限的短信照常发送，因为时限随之起算。"
              : "排队等候的短信将按次序发出，已过时限的不再发送。"}
          </p>
        </ReasonButton>
      )}
    </>
  );
}

function TestSms() {
  return (
    <FormDialog<{ phone: string }>
      label="发送测试短信"
      act={testSms}
      done="测试短信已提交，请看手机和短信记录"
      refresh={refresh}
      testId="sms-test"
    >
      <Form.Item
        name="phone"
        label="接收手机号"
        rules={[{ required: true, pattern: /^1[3-9]\d{9}$/, message: "请填写11位手机号" }]}
      >
        <Input maxLength={11} inputMode="numeric" data-testid="sms-test-phone" />
      </Form.Item>
    </FormDialog>
  );
}
