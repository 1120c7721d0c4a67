import { cancelDeadlines } from "../deadline/index.ts";
import { contactOf } from "../household/index.ts";
import { freeUnit } from "../inventory/index.ts";
import type { Instant, Work } from "../kernel/index.ts";
import { type SmsTemplate, sendSms } from "../messaging/index.ts";
import { type AllocatedHome, homeOf, homeText } from "./allocated-home.ts";
import type { AllocationAct } from "./allocation.flow.ts";
import { moveAllocation } from "./move-allocation.ts";

import { signByEnds } from "./qualify.ts";
import { voidLiveNotice } from "./void-notice.ts";

export interface EndAllocation {
  allocationId: string;
  act: Extract<AllocationAct, "cancel" | "forgo">;
  reason: string;
  /** The legal instant. */
  at: Instant;
}

/**
 * What every end without a lease shares: the allocation is over, the unit goes back to the pool (not into a running
 * session), the notice is void. Undefined when it had ended before.
 */
export async function endAllocation(
  work: Work,
  { allocationId, act, reason, at }: EndAllocation,
): Promise<AllocatedHome | undefined> {
  if (!(await moveAllocation(work, allocationId, act, { ended: { at, reason } }))) return undefined;
  const home = await homeOf(work, allocationId);
  await freeUnit(work, home.unitId, at);
  await voidLiveNotice(work, allocationId, reason);
  await cancelDeadlines(work, signByEnds, allocationId);
  return home;
}

/** Tells the household what happened to its flat. */
export async function tellHousehold(
  work: Work,
  home: AllocatedHome,
  template: SmsTemplate,
  facts: Record<string, string>,
) {
  const { name, phone } = await contactOf(work, home.householdId);
  const to = { phone, subjectType: "allocation", subjectId: home.allocationId };
  await sendSms(work, template.code, to, { name, home: homeText(home), ...facts });
}
