import type { registerApi } from "./register.api.ts";
import type { RouteTable } from "./route.ts";

export const registerRoutes = {
  registers: ["GET", "/registers"],
  registerSpec: ["GET", "/registers/:code"],
  registerRows: ["GET", "/registers/:code/rows"],
  registerExport: ["GET", "/registers/:code/export"],
  tryOverdueNow: ["POST", "/deadlines/overdue/try"],
  auditChain: ["GET", "/audit/chain"],
  auditVerification: ["GET", "/audit/verification"],
} as const satisfies RouteTable<typeof registerApi>;
