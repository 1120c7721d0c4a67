import {
  ApartmentOutlined,
  AuditOutlined,
  BarChartOutlined,
  CheckSquareOutlined,
  ContainerOutlined,
  FileDoneOutlined,
  KeyOutlined,
  MessageOutlined,
  NotificationOutlined,
  OrderedListOutlined,
  SettingOutlined,
  TableOutlined,
  ToolOutlined,
} from "@ant-design/icons";
import { Link, useLocation } from "@tanstack/react-router";
import { Menu } from "antd";
import { type ReactNode, useEffect, useRef } from "react";
import type { MenuGroup } from "../page.ts";
import { type MenuSection, useMenu } from "./menu.ts";

const icons: Record<MenuGroup, ReactNode> = {
  workbench: <CheckSquareOutlined />,
  casework: <AuditOutlined />,
  publicity: <NotificationOutlined />,
  queue: <OrderedListOutlined />,
  inventory: <ApartmentOutlined />,
  selection: <KeyOutlined />,
  allocation: <FileDoneOutlined />,
  lease: <ContainerOutlined />,
  service: <ToolOutlined />,
  register: <TableOutlined />,
  report: <BarChartOutlined />,
  messaging: <MessageOutlined />,
  system: <SettingOutlined />,
};

export function SideMenu({ onGo }: { onGo?: () => void }) {
  const { sections, isWhole } = useMenu();
  const { pathname } = useLocation();
  const here = currentEntry(sections, pathname);
  const menu = useRef<HTMLElement>(null);
  useEffect(() => {
    // A page opened by its address or a link: its entry may stand far below.
    if (here) menu.current?.querySelector(".ant-menu-item-selected")?.scrollIntoView({ block: "nearest" });
  }, [here]);
  return (
    <nav ref={menu} aria-label="主菜单" aria-busy={!isWhole} data-testid="side-menu">
      <Menu
        key={sections.length}
        mode="inline"
        inlineIndent={16}
        defaultOpenKeys={sections.map(({ group }) => group)}
        selectedKeys={here ? [here] : []}
        onClick={onGo}
        items={sections.map(asItem)}
      />
    </nav>
  );
}

const asItem = ({ group, label, entries }: MenuSection) => ({
  key: group,
  label,
  icon: icons[group],
  children: entries.map((entry) => ({ key: entry.to, label: <Link to={entry.to}>{entry.label}</Link> })),
});

/** The longest entry the address begins with. */
function currentEntry(sections: readonly MenuSection[], pathname: string): string | undefined {
  const fitting = sections
    .flatMap(({ entries }) => entries.map(({ to }) => to))
    .filter((to) => pathname === to || (to !== "/" && pathname.startsWith(`${to}/`)));
  return fitting.sort((a, b) => b.length - a.length)[0];
}
