import type { reportApi } from "./report.api.ts";
import type { RouteTable } from "./route.ts";

export const reportRoutes = {
  reports: ["GET", "/reports"],
  reportSpec: ["GET", "/reports/:code"],
  reportRun: ["GET", "/reports/:code/result"],
  reportExport: ["GET", "/reports/:code/export"],
} as const satisfies RouteTable<typeof reportApi>;
