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
];
