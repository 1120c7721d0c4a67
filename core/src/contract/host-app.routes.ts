import type { hostAppApi } from "./host-app.api.ts";
import type { RouteTable } from "./route.ts";

export const hostAppRoutes = {
  signInFromHost: ["POST", "/sign-in/host"],
} as const satisfies RouteTable<typeof hostAppApi>;
