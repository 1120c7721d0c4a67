import { record } from "../audit/index.ts";
import type { Due } from "../deadline/index.ts";
import { type Instant, placeholders, rows, type Work } from "../kernel/index.ts";
import { forgoBatch } from "../queue/index.ts";
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

/**
 * The time for signing is over; most have signed by then. A deadline that was moved (time given back) does nothing at its
 * old instant. Deadline batch handler.
 */
export async function signBysEnded(work: Work, due: readonly Due[]): Promise<void> {
  const sql = `select id, sign_by from allocation
    where id in (${placeholders(due)}) and state = 'qualified' and sign_by is not null`;
  const ids = due.map(({ subjectId }) => subjectId);
  const open = await rows<{ id: string; sign_by: number }>(work.em, sql, ids);
  const signBy = new Map(open.map((one) => [one.id, Number(one.sign_by)]));
  for (const { subjectId, dueAt } of due)
    if ((signBy.get(subjectId) ?? Number.POSITIVE_INFINITY) <= dueAt.epochMilliseconds)
      await forgo(work, subjectId, dueAt);
}
