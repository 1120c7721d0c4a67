import type { accountApi } from "./identity-account.api.ts";
import type { RouteTable } from "./route.ts";

export const accountRoutes = {
  ownSessions: ["GET", "/account/sessions"],
  endOwnSession: ["POST", "/account/sessions/:id/end"],
  endOtherSessions: ["POST", "/account/sessions/end-others"],
  changePassword: ["POST", "/account/password"],
  ownSecondFactor: ["GET", "/account/second-factor"],
  beginSecondFactor: ["POST", "/account/second-factor"],
  confirmSecondFactor: ["POST", "/account/second-factor/confirmation"],
  removeSecondFactor: ["POST", "/account/second-factor/removal"],
} as const satisfies RouteTable<typeof accountApi>;
