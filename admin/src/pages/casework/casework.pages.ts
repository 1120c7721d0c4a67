import type { PageSpec } from "../../page.ts";

export const caseworkPages: PageSpec[] = [
  { path: "/cases/$id", title: "办件", load: () => import("./CasePage.tsx") },
];
