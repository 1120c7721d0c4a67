import type { staffApi } from "./identity-staff.api.ts";
import type { RouteTable } from "./route.ts";

export const staffRoutes = {
  staffRoles: ["GET", "/staff-roles"],
  staffUser: ["GET", "/staff/:id"],
  addStaff: ["POST", "/staff"],
  changeStaff: ["POST", "/staff/:id"],
  disableStaff: ["POST", "/staff/:id/disabling"],
  enableStaff: ["POST", "/staff/:id/enabling"],
  unlockStaff: ["POST", "/staff/:id/unlocking"],
  resetStaffPassword: ["POST", "/staff/:id/password-reset"],
  resetStaffSecondFactor: ["POST", "/staff/:id/second-factor-reset"],
  releasePhone: ["POST", "/phone-releases"],
} as const satisfies RouteTable<typeof staffApi>;
