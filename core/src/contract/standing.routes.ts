import type { RouteTable } from "./route.ts";
import type { standingApi } from "./standing.api.ts";

export const standingRoutes = {
  blocklist: ["GET", "/blocklist"],
  addToBlocklist: ["POST", "/blocklist"],
  removeFromBlocklist: ["POST", "/blocklist/:id/removal"],
  addCreditRecord: ["POST", "/credit-records"],
} as const satisfies RouteTable<typeof standingApi>;
