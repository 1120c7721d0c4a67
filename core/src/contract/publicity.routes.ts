import type { publicityApi } from "./publicity.api.ts";
import type { RouteTable } from "./route.ts";

export const publicityRoutes = {
  publicLists: ["GET", "/public/lists"],
  publicList: ["GET", "/public/lists/:id"],
  raiseObjection: ["POST", "/public/lines/:id/objections"],
  objections: ["GET", "/objections"],
  decideObjection: ["POST", "/objections/:id/decision"],
} as const satisfies RouteTable<typeof publicityApi>;
