import type { PageSpec } from "../../page.ts";

export const messagingPages: PageSpec[] = [
  {
    path: "/messaging/gateway",
    title: "短信平台",
    menu: "messaging",
    ability: "policy.view",
    load: () => import("./GatewayPage.tsx"),
  },
  {
    path: "/messaging/templates",
    title: "短信模板",
    menu: "messaging",
    ability: "policy.view",
    load: () => import("./TemplatesPage.tsx"),
  },
  {
    path: "/messaging/steps",
    title: "发送环节",
    menu: "messaging",
    ability: "policy.view",
    load: () => import("./StepsPage.tsx"),
  },
  { path: "/messaging/messages/$id", title: "短信", load: () => import("./MessagePage.tsx") },
];
