import type { PageSpec } from "../../page.ts";

export const queuePages: PageSpec[] = [
  {
    path: "/queue/lanes",
    title: "轮候组别",
    menu: "queue",
    ability: "queue.view",
    load: () => import("./LanesPage.tsx"),
  },
  {
    path: "/queue/batches",
    title: "轮候顺序号批次",
    menu: "queue",
    ability: "queue.view",
    load: () => import("./BatchesPage.tsx"),
  },
  {
    path: "/queue/lottery",
    title: "导入摇号顺序号",
    menu: "queue",
    ability: "queue.manage",
    load: () => import("./LotteryPage.tsx"),
  },
  { path: "/queue/entries/$id", title: "轮候家庭", load: () => import("./EntryPage.tsx") },
  { path: "/queue/subsidies/$id", title: "租赁补贴家庭", load: () => import("./SubsidyPage.tsx") },
];
