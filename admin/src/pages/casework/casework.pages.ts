import type { PageSpec } from "../../page.ts";

export const caseworkPages: PageSpec[] = [
  {
    path: "/enter",
    title: "窗口代办",
    menu: "casework",
    ability: "case.enter",
    load: () => import("./EnterCasePage.tsx"),
  },
  { path: "/cases/$id", title: "办件", load: () => import("./CasePage.tsx") },
  { path: "/cases/$id/edit", title: "填写申请", load: () => import("./EditCasePage.tsx") },
];
