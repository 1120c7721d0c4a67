import type { PageSpec } from "../../page.ts";

export const reportPages: PageSpec[] = [
  { path: "/reports/$code", title: "统计报表", load: () => import("./ReportPage.tsx") },
];
