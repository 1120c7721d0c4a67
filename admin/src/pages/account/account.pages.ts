import type { PageSpec } from "../../page.ts";

export const accountPages: PageSpec[] = [
  { path: "/account", title: "我的账号", load: () => import("./AccountPage.tsx") },
];
