import type { PageSpec } from "../../page.ts";

export const allocationPages: PageSpec[] = [
  {
    path: "/allocations",
    title: "配租结果",
    menu: "allocation",
    ability: "queue.view",
    load: () => import("./AllocationsPage.tsx"),
  },
  { path: "/allocations/$id", title: "配租结果", load: () => import("./AllocationPage.tsx") },
  {
    path: "/move-in",
    title: "入住批次",
    menu: "allocation",
    ability: "queue.view",
    load: () => import("./MoveInBatchesPage.tsx"),
  },
  { path: "/move-in/$id", title: "入住批次", load: () => import("./MoveInBatchPage.tsx") },
  {
    path: "/notice-template",
    title: "配租通知单模板",
    menu: "system",
    ability: "template.change",
    load: () => import("./TemplatePage.tsx"),
  },
  {
    path: "/seals",
    title: "电子印章",
    menu: "system",
    ability: "template.change",
    load: () => import("./SealsPage.tsx"),
  },
];
