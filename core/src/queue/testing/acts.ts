import type { TestSystem } from "@housing/db/testing/test-system";
import { saveDraft, startCase, submitCase } from "../../casework/index.ts";
import { HousingClaim } from "../../household/index.ts";
import { SmsMessage } from "../../messaging/index.ts";
import { missEntry, moveEntry } from "../index.ts";
import { entryNow, type Family, family, look, machine, openQueue, run, walkTo } from "./queue-world.ts";

export const claims = (system: TestSystem, { householdId }: Family) =>
  look(system, (work) => work.em.count(HousingClaim, { householdId }));
export const smsOf = (system: TestSystem, subjectId: string) =>
  look(system, async (work) =>
    (await work.em.find(SmsMessage, { subjectId })).map(({ template }) => template),
  );
export const ending = async (system: TestSystem, entryId: string) => {
  const { state, endReason, liveHouseholdId, pendingHouseholdId } = await entryNow(system, entryId);
  return [state, endReason, liveHouseholdId, pendingHouseholdId];
};
export const miss = (system: TestSystem, entryId: string) =>
  run(system, machine, async (work) => {
    await moveEntry(work, entryId, "admit");
    return missEntry(work, entryId, work.clock.now());
  });
export const change = (
  system: TestSystem,
  { applicant, entryId }: Family,
  wish: Record<string, string | number>,
) =>
  run(system, applicant, async (work) => {
    const kase = await startCase(work, { businessType: "queue.changeLane", subjectId: entryId });
    await saveDraft(work, { caseId: kase.id, form: { change: { reason: "家庭需要", ...wish } } });
    await submitCase(work, { caseId: kase.id });
    return kase.id;
  });

/** A household of three in line for two bedrooms since 17 June, now 20 June. */
export async function inLine(
  t: Parameters<typeof openQueue>[0],
  tier: "lowRent" | "publicRental" = "publicRental",
) {
  const system = await openQueue(t, "2026-06-12T09:00");
  const household = await family(system, 1, { tier, members: 2 });
  await walkTo(system, "2026-06-20T09:00");
  return { system, household, entryId: household.entryId };
}
