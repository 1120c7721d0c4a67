import { allocationApi } from "./allocation.api.ts";
import { calendarApi } from "./calendar.api.ts";
import { caseworkApi } from "./casework.api.ts";
import { documentApi } from "./document.api.ts";
import { hostAppApi } from "./host-app.api.ts";
import { identityApi } from "./identity.api.ts";
import { accountApi } from "./identity-account.api.ts";
import { staffApi } from "./identity-staff.api.ts";
import { inventoryApi } from "./inventory.api.ts";
import { messagingApi } from "./messaging.api.ts";
import { objectionFollowApi } from "./objection-follow.api.ts";
import { policyApi } from "./policy.api.ts";
import { publicityApi } from "./publicity.api.ts";
import { queueApi } from "./queue.api.ts";
import { registerApi } from "./register.api.ts";
import { reportApi } from "./report.api.ts";
import { selectionApi } from "./selection.api.ts";
import { standingApi } from "./standing.api.ts";
import { subsidyApi } from "./subsidy.api.ts";

/** Every call of the system; each domain declares its own in `<domain>.api.ts`. */
export const api = {
  ...identityApi,
  ...hostAppApi,
  ...accountApi,
  ...staffApi,
  ...policyApi,
  ...calendarApi,
  ...messagingApi,
  ...documentApi,
  ...publicityApi,
  ...objectionFollowApi,
  ...caseworkApi,
  ...inventoryApi,
  ...registerApi,
  ...reportApi,
  ...queueApi,
  ...subsidyApi,
  ...allocationApi,
  ...selectionApi,
  ...standingApi,
};
export type Api = typeof api;
