import { Alert, Modal, Typography } from "antd";
import { instantText } from "../../ui/dates.ts";
import type { TemporaryPassword } from "./staff.api.ts";

interface Props {
  /** Undefined: nothing to show. */
  given: TemporaryPassword | undefined;
  onClose: () => void;
}

/** Seen here once; its owner changes it at the first sign-in, before it ends. */
export function ShowTemporaryPassword({ given, onClose }: Props) {
  return (
    <Modal
      open={given !== undefined}
      title="临时密码"
      onOk={onClose}
      onCancel={onClose}
      okText="已转告本人"
      cancelButtonProps={{ style: { display: "none" } }}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <Typography.Paragraph copyable strong className="digest" data-testid="temporary-password">
        {given?.password}
      </Typography.Paragraph>
      <Alert
        type="warning"
        showIcon
        title={`只显示这一次。请当面或电话转告本人，不要用短信、微信发送。本人须在${given ? instantText(given.until) : ""}之前登录并修改，过后这个密码失效。`}
      />
    </Modal>
  );
}
