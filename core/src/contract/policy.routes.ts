import type { policyApi } from "./policy.api.ts";
import type { RouteTable } from "./route.ts";

export const policyRoutes = {
  policyParameters: ["GET", "/policy/parameters"],
  changeParameter: ["POST", "/policy/parameters/:code/versions"],
} as const satisfies RouteTable<typeof policyApi>;
