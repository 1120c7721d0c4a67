import { useQuery } from "@tanstack/react-query";
import { Checkbox, Form, Input, TreeSelect } from "antd";
import { useMe, usePublicConfig } from "../../session/useMe.ts";
import { staffRoles } from "./staff.api.ts";

export interface GivenStaff {
  username: string;
  name: string;
  phone?: string;
  roles: string[];
  regions: string[];
}

/** Name, phone, roles and regions. */
export function StaffItems({ phoneExtra }: { phoneExtra?: string }) {
  const roles = useQuery(staffRoles).data?.roles ?? [];
  return (
    <>
      <Form.Item
        name="name"
        label="姓名"
        rules={[{ required: true, whitespace: true, min: 2, message: "请填写姓名" }]}
      >
        <Input maxLength={40} data-testid="staff-name" />
      </Form.Item>
      <Form.Item
        name="phone"
        label="手机号（可不填）"
        extra={phoneExtra ?? "用于接收待办提醒短信"}
        rules={[{ pattern: /^1[3-9]\d{9}$/, message: "请填写 11 位手机号" }]}
      >
        <Input maxLength={11} inputMode="numeric" data-testid="staff-phone" />
      </Form.Item>
      <Form.Item name="roles" label="角色" rules={[{ required: true, message: "请至少选择一个角色" }]}>
        <Checkbox.Group
          className="staff-roles"
          options={roles.map(({ code, name, needsSecondFactor }) => ({
            value: code,
            label: needsSecondFactor ? `${name}（须二次验证）` : name,
          }))}
        />
      </Form.Item>
      <RegionsItem />
    </>
  );
}

interface Branch {
  value: string;
  title: string;
  children: Branch[];
}

/** A region covers everything below it. */
function RegionsItem() {
  const { regions: own } = useMe();
  const all = usePublicConfig()?.regions ?? [];
  const branch = ({ code, name }: { code: string; name: string }): Branch => ({
    value: code,
    title: name,
    children: all.filter(({ parent }) => parent === code).map(branch),
  });
  return (
    <Form.Item
      name="regions"
      label="区域"
      extra="选择一级，包含其下的全部街道（乡镇）"
      rules={[{ required: true, message: "请至少选择一个区域" }]}
    >
      <TreeSelect
        multiple
        showSearch
        treeNodeFilterProp="title"
        treeDefaultExpandAll
        treeData={own.map(branch)}
        data-testid="staff-regions"
      />
    </Form.Item>
  );
}
