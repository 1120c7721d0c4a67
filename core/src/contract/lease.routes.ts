import type { leaseApi } from "./lease.api.ts";
import type { RouteTable } from "./route.ts";

export const leaseRoutes = {
  moveInBatches: ["GET", "/move-in-batches"],
  moveInBatch: ["GET", "/move-in-batches/:id"],
  recordOriginals: ["POST", "/allocations/:id/originals"],
  referDoubt: ["POST", "/allocations/:id/doubt"],
  decideDoubt: ["POST", "/allocations/:id/doubt/decision"],
  signLease: ["POST", "/allocations/:id/lease"],
} as const satisfies RouteTable<typeof leaseApi>;
