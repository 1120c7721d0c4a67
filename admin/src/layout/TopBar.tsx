import { DownOutlined, MenuOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { Button, Dropdown, Flex, Layout } from "antd";
import { newKey } from "../api/act.ts";
import { signOut } from "../session/session.api.ts";
import { endSession } from "../session/session.ts";
import { useMe, usePublicConfig } from "../session/useMe.ts";
import { useTodoCount } from "./layout.api.ts";

export function TopBar({ onMenu }: { onMenu?: () => void }) {
  const city = usePublicConfig()?.cityName ?? "";
  return (
    <Layout.Header className="top-bar">
      <Flex align="center" gap={12}>
        {onMenu && <Button type="text" icon={<MenuOutlined />} aria-label="打开菜单" onClick={onMenu} />}
        <strong className="site-name">{city}公共住房管理</strong>
      </Flex>
      <Flex align="center" gap={16}>
        <TodoBadge />
        <Account />
      </Flex>
    </Layout.Header>
  );
}

function TodoBadge() {
  const { count, overdue } = useTodoCount() ?? { count: 0, overdue: 0 };
  const name = `待办 ${count} 件，其中超期 ${overdue} 件`;
  return (
    <Link to="/" aria-label={name} title={name} data-testid="todo-badge">
      待办{" "}
      <span className={overdue > 0 ? "todo-count todo-count-overdue figures" : "todo-count figures"}>
        {count}
      </span>
    </Link>
  );
}

function Account() {
  const me = useMe();
  // Leaving works even when the server cannot be reached: the token is forgotten here.
  const leave = () =>
    void signOut(newKey())
      .catch(() => undefined)
      .finally(endSession);
  const items = [
    { key: "who", disabled: true, label: <Who /> },
    { type: "divider" as const },
    { key: "account", label: <Link to="/account">我的账号</Link> },
    { key: "leave", label: "退出登录", onClick: leave },
  ];
  return (
    <Dropdown menu={{ items }} trigger={["click"]}>
      <Button type="text" data-testid="account">
        {me.name} <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}

function Who() {
  const { name, roleNames, regions } = useMe();
  return (
    <div className="account-who">
      <div>{name}</div>
      <div>{roleNames.join("、")}</div>
      <div>{regions.map((region) => region.name).join("、")}</div>
    </div>
  );
}
