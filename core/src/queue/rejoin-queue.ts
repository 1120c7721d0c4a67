import { cancelDeadlines } from "../deadline/index.ts";
import { hasRole, permit, type Work } from "../kernel/index.ts";
import { publishRequest } from "./continue-publicity.ts";
import { continueEnds } from "./end-entry.ts";
import { addEntry } from "./enter-queue.ts";
import { loadEntry, pendingEntryOf } from "./load-entry.ts";
import { rejoinRefusal } from "./may-rejoin.ts";
import { keepMeanwhile } from "./move-entry.ts";
import type { QueueEntry } from "./queue.entity.ts";

/**
 * 操作规则 二（三）: after a missed offer the household applies to continue, within the period and once. The request is
 * publicised; then it joins the batch of the next day with the time of the request as its time of submission. The
 * number it has stays until the new one is generated. Answers the request.
 */
export async function rejoinQueue(work: Work, { entryId }: { entryId: string }): Promise<QueueEntry> {
  permit(work.actor.kind === "applicant" || hasRole(work.actor, "window", "district"));
  const missed = await loadEntry(work, entryId);
  const pending = await pendingEntryOf(work, missed.householdId);
  const refusal = rejoinRefusal(missed, work.clock.now(), pending !== null);
  if (refusal) throw refusal;
  // In the order of the sweeper: the deadline, then the entry. Who comes second finds one of them taken.
  await cancelDeadlines(work, continueEnds, missed.id);
  await keepMeanwhile(work, missed);
  const { householdId, caseNo, areaCode, districtCode, tier, bedrooms, lane, maskedName } = missed;
  const request = await addEntry(work, "request", {
    ...{ householdId, caseNo, areaCode, districtCode, tier, bedrooms, lane, maskedName },
    class: missed.class,
    caseId: null,
    submittedAt: work.clock.now(),
    qualifiedOn: null,
    state: "requested",
    origin: "rejoin",
    replacesId: missed.id,
    rejoins: missed.rejoins + 1,
    pendingHouseholdId: householdId,
  });
  await publishRequest(work, request, missed);
  return request;
}
