import type { PageSpec } from "../../page.ts";

export const workbenchPages: PageSpec[] = [
  { path: "/", title: "我的待办", menu: "workbench", load: () => import("./WorkbenchPage.tsx") },
];
