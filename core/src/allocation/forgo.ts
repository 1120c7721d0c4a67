import { record } from "../audit/index.ts";
import type { Due } from "../deadline/index.ts";
import type { Instant, Work } from "../kernel/index.ts";
import { forgoBatch } from "../queue/index.ts";
import { Allocation } from "./allocation.entity.ts";
import { endAllocation, tellHousehold } from "./end-allocation.ts";
import { forgoneSms } from "./sms.ts";

/** 操作规则 二（四）（五）: not signed in time is giving the flat up: one batch abandoned, the unit freed. */
export async function forgo(work: Work, allocationId: string, at: Instant): Promise<void> {
  const reason = "逾期未办理承租手续，视为自动放弃一批次配租资格";
  const home = await endAllocation(work, { allocationId, act: "forgo", reason, at });
  if (!home) return;
  const { entryId, districtCode } = home;
  await forgoBatch(work, entryId, { cause: "notSigned", at });
  const subject = { subjectType: "allocation", subjectId: allocationId, districtCode };
  record(work, { act: "allocation.forgone", ...subject, facts: { entryId }, at });
  await tellHousehold(work, home, forgoneSms, {});
}

/** Deadline handler. A deadline that was moved (time given back) does nothing at its old instant. */
export async function signByEnded(work: Work, { subjectId, dueAt }: Due): Promise<void> {
  const allocation = await work.em.findOneOrFail(Allocation, { id: subjectId });
  if (allocation.state !== "qualified" || !allocation.signBy) return;
  if (allocation.signBy.epochMilliseconds <= dueAt.epochMilliseconds) await forgo(work, subjectId, dueAt);
}
