import { Alert, Modal, Typography } from "antd";

interface Props {
  /** Undefined: nothing to show. */
  password: string | undefined;
  onClose: () => void;
}

/** Seen here once; its owner changes it at the first sign-in. */
export function ShowTemporaryPassword({ password, onClose }: Props) {
  return (
    <Modal
      open={password !== undefined}
      title="临时密码"
      onOk={onClose}
      onCancel={onClose}
      okText="已转告本人"
      cancelButtonProps={{ style: { display: "none" } }}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <Typography.Paragraph copyable strong className="digest" data-testid="temporary-password">
        {password}
      </Typography.Paragraph>
      <Alert
        type="warning"
        showIcon
        title="只显示这一次。请当面或电话转告本人，不要用短信、微信发送。本人第一次登录时必须修改。"
      />
    </Modal>
  );
}
