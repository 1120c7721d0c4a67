import type { PageSpec } from "../../page.ts";

export const standingPages: PageSpec[] = [
  {
    path: "/standing/blocklist",
    title: "黑名单",
    menu: "queue",
    ability: "standing.view",
    load: () => import("./BlocklistPage.tsx"),
  },
];
