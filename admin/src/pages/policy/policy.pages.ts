import type { PageSpec } from "../../page.ts";

export const policyPages: PageSpec[] = [
  {
    path: "/policy/parameters",
    title: "选房规则",
    menu: "system",
    ability: "policy.view",
    load: () => import("./ParametersPage.tsx"),
  },
  {
    path: "/policy/calendar",
    title: "工作日历",
    menu: "system",
    ability: "policy.view",
    load: () => import("./CalendarPage.tsx"),
  },
  {
    path: "/policy/business-types",
    title: "业务配置",
    menu: "system",
    ability: "businessType.change",
    load: () => import("./TypesPage.tsx"),
  },
];
