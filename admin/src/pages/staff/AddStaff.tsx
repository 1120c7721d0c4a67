import { useNavigate } from "@tanstack/react-router";
import { Form, Input } from "antd";
import { useState } from "react";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { type GivenStaff, StaffItems } from "./StaffItems.tsx";
import { addStaff, staffKeys, type TemporaryPassword } from "./staff.api.ts";
import { ShowTemporaryPassword } from "./TemporaryPassword.tsx";
import "./staff.css";

export function AddStaff() {
  const navigate = useNavigate();
  const [made, setMade] = useState<TemporaryPassword>();
  const add = async ({ phone, ...given }: GivenStaff, key: string) =>
    setMade(await addStaff({ ...given, ...(phone && { phone }) }, key));
  return (
    <>
      <FormDialog<GivenStaff>
        label="新建工作人员"
        primary
        width={620}
        act={add}
        done="已新建"
        refresh={staffKeys}
        testId="staff-add"
      >
        <Form.Item
          name="username"
          label="用户名"
          extra="用于登录，建好后不能修改"
          rules={[
            {
              required: true,
              pattern: /^[A-Za-z][A-Za-z0-9._-]{2,39}$/,
              message: "3 至 40 位字母、数字、点或连字符，以字母开头",
            },
          ]}
        >
          <Input autoComplete="off" maxLength={40} data-testid="staff-username" />
        </Form.Item>
        <StaffItems />
      </FormDialog>
      <ShowTemporaryPassword
        given={made}
        onClose={() => {
          setMade(undefined);
          if (made) void navigate({ to: `/staff/${made.id}` });
        }}
      />
    </>
  );
}
