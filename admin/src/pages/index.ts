import type { PageSpec } from "../page.ts";
import { accountPages } from "./account/account.pages.ts";
import { allocationPages } from "./allocation/allocation.pages.ts";
import { caseworkPages } from "./casework/casework.pages.ts";
import { demoPages } from "./demo/demo.pages.ts";
import { inventoryPages } from "./inventory/inventory.pages.ts";
import { messagingPages } from "./messaging/messaging.pages.ts";
import { policyPages } from "./policy/policy.pages.ts";
import { publicityPages } from "./publicity/publicity.pages.ts";
import { queuePages } from "./queue/queue.pages.ts";
import { registerPages } from "./register/register.pages.ts";
import { reportPages } from "./report/report.pages.ts";
import { selectionPages } from "./selection/selection.pages.ts";
import { staffPages } from "./staff/staff.pages.ts";
import { standingPages } from "./standing/standing.pages.ts";
import { workbenchPages } from "./workbench/workbench.pages.ts";

/** Every page of the site; the code of a domain is loaded when one of its pages is opened. */
export const pages: readonly PageSpec[] = [
  ...workbenchPages,
  ...caseworkPages,
  ...publicityPages,
  ...queuePages,
  ...standingPages,
  ...inventoryPages,
  ...selectionPages,
  ...messagingPages,
  ...staffPages,
  ...policyPages,
  ...allocationPages,
  ...demoPages,
  ...registerPages,
  ...reportPages,
  ...accountPages,
];
