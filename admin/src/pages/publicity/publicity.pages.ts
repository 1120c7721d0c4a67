import type { PageSpec } from "../../page.ts";

export const publicityPages: PageSpec[] = [
  {
    path: "/publicity/waiting",
    title: "待公示",
    menu: "publicity",
    ability: "publicity.view",
    load: () => import("./WaitingPage.tsx"),
  },
  {
    path: "/publicity/lists",
    title: "公示名单",
    menu: "publicity",
    ability: "publicity.view",
    load: () => import("./ListsPage.tsx"),
  },
  { path: "/publicity/lists/$id", title: "公示名单", load: () => import("./ListPage.tsx") },
  { path: "/publicity/lists/$id/posted", title: "公示张贴稿", load: () => import("./PostedListPage.tsx") },
  {
    path: "/publicity/objections",
    title: "异议处理",
    menu: "publicity",
    ability: "case.review",
    load: () => import("./ObjectionsPage.tsx"),
  },
];
