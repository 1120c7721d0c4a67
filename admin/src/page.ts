import type { ComponentType } from "react";

/** The groups of the left menu, in the order of the work. */
export const menuGroups = {
  workbench: "工作台",
  casework: "办件",
  publicity: "公示与异议",
  queue: "轮候",
  inventory: "房源",
  selection: "选房",
  allocation: "配租与入住",
  lease: "租赁与租金",
  service: "在住服务",
  register: "名册",
  report: "统计报表",
  messaging: "短信",
  system: "系统管理",
} as const;

export type MenuGroup = keyof typeof menuGroups;

/** Where a list of the server's stands in the menu. */
export const groupOf = ({ group }: { group?: string | undefined }, usual: MenuGroup): MenuGroup =>
  group !== undefined && group in menuGroups ? (group as MenuGroup) : usual;

/** One page of the site. Each domain lists its own in `pages/<domain>/<domain>.pages.ts`. */
export interface PageSpec {
  /** `$name` is a parameter: `/cases/$id`. */
  path: string;
  title: string;
  /** In the left menu, when set; shown only to those with the ability. */
  menu?: MenuGroup;
  ability?: string;
  /** Only in the demo city. */
  demo?: boolean;
  load: () => Promise<{ default: ComponentType }>;
}
