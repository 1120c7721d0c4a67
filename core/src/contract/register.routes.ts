import type { registerApi } from "./register.api.ts";
import type { RouteTable } from "./route.ts";

export const registerRoutes = {
  registers: ["GET", "/registers"],
  registerSpec: ["GET", "/registers/:code"],
  registerRows: ["GET", "/registers/:code/rows"],
  registerExport: ["GET", "/registers/:code/export"],
} as const satisfies RouteTable<typeof registerApi>;
