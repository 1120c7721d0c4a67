import type { Api } from "@housing/core/contract/api";
import type { Handlers } from "../http/handler.ts";
import { allocationHandlers } from "./allocation/allocation.handlers.ts";
import { calendarHandlers } from "./calendar/calendar.handlers.ts";
import { caseworkHandlers } from "./casework/casework.handlers.ts";
import { documentHandlers } from "./document/document.handlers.ts";
import { accountHandlers } from "./identity/account.handlers.ts";
import { hostHandlers } from "./identity/host.handlers.ts";
import { identityHandlers } from "./identity/identity.handlers.ts";
import { staffHandlers } from "./identity/staff.handlers.ts";
import { inventoryHandlers } from "./inventory/inventory.handlers.ts";
import { messagingHandlers } from "./messaging/messaging.handlers.ts";
import { policyHandlers } from "./policy/policy.handlers.ts";
import { objectionFollowHandlers } from "./publicity/objection-follow.handlers.ts";
import { publicityHandlers } from "./publicity/publicity.handlers.ts";
import { queueHandlers } from "./queue/queue.handlers.ts";
import { subsidyHandlers } from "./queue/subsidy.handlers.ts";
import { registerHandlers } from "./register/register.handlers.ts";
import { reportHandlers } from "./report/report.handlers.ts";
import { selectionHandlers } from "./selection/selection.handlers.ts";
import { standingHandlers } from "./standing/standing.handlers.ts";

/** Every call of the API with its handler; a call without one does not compile. */
export const handlers: Handlers<Api> = {
  ...identityHandlers,
  ...hostHandlers,
  ...accountHandlers,
  ...staffHandlers,
  ...policyHandlers,
  ...calendarHandlers,
  ...messagingHandlers,
  ...publicityHandlers,
  ...objectionFollowHandlers,
  ...caseworkHandlers,
  ...documentHandlers,
  ...inventoryHandlers,
  ...registerHandlers,
  ...reportHandlers,
  ...queueHandlers,
  ...subsidyHandlers,
  ...allocationHandlers,
  ...selectionHandlers,
  ...standingHandlers,
};
