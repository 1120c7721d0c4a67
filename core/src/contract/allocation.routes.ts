import type { allocationApi } from "./allocation.api.ts";
import { leaseRoutes } from "./lease.routes.ts";
import type { RouteTable } from "./route.ts";

export const allocationRoutes = {
  ...leaseRoutes,
  myAllocations: ["GET", "/my/allocations"],
  allocations: ["GET", "/allocations"],
  allocation: ["GET", "/allocations/:id"],
  issueNotices: ["POST", "/notices"],
  sealNotices: ["POST", "/notices/seals"],
  voidNotice: ["POST", "/notices/:id/void"],
  reissueNotice: ["POST", "/notices/:id/reissue"],
  noticeFile: ["GET", "/notices/:id/file"],
  verifyNotice: ["GET", "/public/notices/verification"],
  noticeTemplate: ["GET", "/notice-template"],
  saveNoticeTemplate: ["PUT", "/notice-template"],
  seals: ["GET", "/seals"],
  addSeal: ["POST", "/seals"],
  removeSeal: ["DELETE", "/seals/:id"],
} as const satisfies RouteTable<typeof allocationApi>;
