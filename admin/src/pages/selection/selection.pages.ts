import type { PageSpec } from "../../page.ts";

export const selectionPages: PageSpec[] = [
  {
    path: "/sessions",
    title: "选房场次",
    menu: "selection",
    ability: "queue.view",
    load: () => import("./SessionsPage.tsx"),
  },
  { path: "/sessions/new", title: "新建场次", load: () => import("./NewSessionPage.tsx") },
  { path: "/sessions/$id", title: "选房场次", load: () => import("./SessionPage.tsx") },
];
