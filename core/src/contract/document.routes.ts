import type { documentApi } from "./document.api.ts";
import type { RouteTable } from "./route.ts";

export const documentRoutes = {
  uploadFile: ["POST", "/files"],
  fileContent: ["GET", "/files/:id"],
} as const satisfies RouteTable<typeof documentApi>;
