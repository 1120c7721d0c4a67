import { Form, Input } from "antd";

export const passwordRule = "至少 12 位，包含大写字母、小写字母、数字、符号中的三种；或者 20 位以上的一句话";

const need = (message: string) => ({ required: true, message });

/** The password now, the new one twice. */
export function PasswordItems() {
  return (
    <>
      <Form.Item name="current" label="现在的密码" rules={[need("请输入现在的密码")]}>
        <Input.Password autoComplete="current-password" data-testid="password-current" />
      </Form.Item>
      <Form.Item name="next" label="新密码" extra={passwordRule} rules={[need("请输入新密码")]}>
        <Input.Password autoComplete="new-password" data-testid="password-next" />
      </Form.Item>
      <Form.Item
        name="again"
        label="再输一次新密码"
        dependencies={["next"]}
        rules={[
          need("请再输一次新密码"),
          ({ getFieldValue }) => ({
            validator: async (_, typed) => {
              if (typed && typed !== getFieldValue("next")) throw new Error("两次输入的新密码不一样");
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" data-testid="password-again" />
      </Form.Item>
    </>
  );
}

export interface GivenPassword {
  current: string;
  next: string;
  again: string;
}
