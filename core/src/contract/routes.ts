import { allocationRoutes } from "./allocation.routes.ts";
import { calendarRoutes } from "./calendar.routes.ts";
import { caseworkRoutes } from "./casework.routes.ts";
import { documentRoutes } from "./document.routes.ts";
import { hostAppRoutes } from "./host-app.routes.ts";
import { identityRoutes } from "./identity.routes.ts";
import { accountRoutes } from "./identity-account.routes.ts";
import { staffRoutes } from "./identity-staff.routes.ts";
import { inventoryRoutes } from "./inventory.routes.ts";
import { messagingRoutes } from "./messaging.routes.ts";
import { objectionFollowRoutes } from "./objection-follow.routes.ts";
import { policyRoutes } from "./policy.routes.ts";
import { publicityRoutes } from "./publicity.routes.ts";
import { queueRoutes } from "./queue.routes.ts";
import { registerRoutes } from "./register.routes.ts";
import { reportRoutes } from "./report.routes.ts";
import { selectionRoutes } from "./selection.routes.ts";
import { standingRoutes } from "./standing.routes.ts";
import { subsidyRoutes } from "./subsidy.routes.ts";

/** Method and path of every call: the plain data the client carries. */
export const routes = {
  ...identityRoutes,
  ...hostAppRoutes,
  ...accountRoutes,
  ...staffRoutes,
  ...policyRoutes,
  ...calendarRoutes,
  ...messagingRoutes,
  ...documentRoutes,
  ...publicityRoutes,
  ...objectionFollowRoutes,
  ...caseworkRoutes,
  ...inventoryRoutes,
  ...registerRoutes,
  ...reportRoutes,
  ...queueRoutes,
  ...subsidyRoutes,
  ...allocationRoutes,
  ...selectionRoutes,
  ...standingRoutes,
};
