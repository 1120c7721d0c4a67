import type { RouteTable } from "./route.ts";
import type { selectionApi } from "./selection.api.ts";

export const selectionRoutes = {
  mySelection: ["GET", "/my/selection"],
  sessionTable: ["GET", "/selection-sessions/:id/table"],
  confirmUnit: ["POST", "/offers/:id/confirmation"],
  declineOffer: ["POST", "/offers/:id/decline"],
  selectionSessions: ["GET", "/selection-sessions"],
  selectionSession: ["GET", "/selection-sessions/:id"],
  createSession: ["POST", "/selection-sessions"],
  startSession: ["POST", "/selection-sessions/:id/start"],
  addSessionUnits: ["POST", "/selection-sessions/:id/units"],
  removeSessionUnits: ["POST", "/selection-sessions/:id/removed-units"],
  endSession: ["POST", "/selection-sessions/:id/end"],
  keepSession: ["POST", "/selection-sessions/:id/keep"],
  requestActCode: ["POST", "/offers/:id/act-code"],
  confirmUnitFor: ["POST", "/offers/:id/assisted-confirmation"],
  extendOffer: ["POST", "/offers/:id/extensions"],
} as const satisfies RouteTable<typeof selectionApi>;
