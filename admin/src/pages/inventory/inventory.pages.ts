import type { PageSpec } from "../../page.ts";

export const inventoryPages: PageSpec[] = [
  {
    path: "/inventory/buildings",
    title: "楼盘表",
    menu: "inventory",
    ability: "inventory.view",
    load: () => import("./BuildingsPage.tsx"),
  },
  {
    path: "/inventory/report",
    title: "房源上报",
    menu: "inventory",
    ability: "inventory.report",
    load: () => import("./ReportUnitsPage.tsx"),
  },
  {
    path: "/inventory/import",
    title: "房源导入",
    menu: "inventory",
    ability: "inventory.report",
    load: () => import("./ImportUnitsPage.tsx"),
  },
  { path: "/units/$id", title: "房源", load: () => import("./UnitPage.tsx") },
];
