import { Button, Form, Input } from "antd";

/** By the whole number, which stays out of the address and of the log. */
export function FindPerson({ onFind }: { onFind: (idNumber: string | undefined) => void }) {
  return (
    <search aria-label="查找">
      <Form
        layout="inline"
        className="register-filters"
        onFinish={({ idNumber }: { idNumber?: string }) => onFind(idNumber || undefined)}
      >
        <Form.Item
          name="idNumber"
          label="身份证号"
          normalize={(typed: string) => typed.trim().toUpperCase()}
          rules={[{ pattern: /^[1-9]\d{16}[\dX]$/, message: "请填写 18 位身份证号" }]}
        >
          <Input allowClear maxLength={18} data-testid="blocklist-search" />
        </Form.Item>
        <Button type="primary" htmlType="submit" data-testid="blocklist-find">
          查询
        </Button>
      </Form>
    </search>
  );
}
