import type { objectionFollowApi } from "./objection-follow.api.ts";
import type { RouteTable } from "./route.ts";

export const objectionFollowRoutes = {
  followObjection: ["GET", "/public/objections/:number"],
  myObjections: ["GET", "/objections/mine"],
} as const satisfies RouteTable<typeof objectionFollowApi>;
