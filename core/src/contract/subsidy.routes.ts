import type { RouteTable } from "./route.ts";
import type { subsidyApi } from "./subsidy.api.ts";

export const subsidyRoutes = {
  subsidyHousehold: ["GET", "/queue/subsidies/:id"],
  stopSubsidy: ["POST", "/queue/subsidies/:id/stop"],
} as const satisfies RouteTable<typeof subsidyApi>;
