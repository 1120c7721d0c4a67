import type { PageSpec } from "../../page.ts";

export const registerPages: PageSpec[] = [
  { path: "/registers/$code", title: "名册", load: () => import("./RegisterPage.tsx") },
];
