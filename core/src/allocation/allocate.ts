import { UniqueConstraintViolationException } from "@mikro-orm/core";
import { setNewDeadlines } from "../deadline/index.ts";
import { change, type Instant, prepared, type Work } from "../kernel/index.ts";
import { refused } from "./refusals.ts";

export interface Allocate {
  unitId: string;
  householdId: string;
  entryId: string;
  sessionId: string;
  offerId: string;
  districtCode: string;
  chosenAt: Instant;
  /** Staff who acted for the household (代办). */
  agent?: { userId: string; reason: string } | undefined;
}

/** Deadline kind: subject is the allocation. */
export const publishResultDue = "allocation.publishResult";

const sql =
  prepared(`insert into allocation (id, unit_id, household_id, entry_id, session_id, offer_id, district_code, state, chosen_at,
  acted_by, act_reason, live_unit_id, live_household_id, version)
  values (?, ?, ?, ?, ?, ?, ?, 'chosen', ?, ?, ?, ?, ?, 1)`);

/**
 * Gives a unit to a household and sets its result to be published at once. The unique keys on the live unit and the
 * live household are the last word: whatever went wrong before, nothing is given twice. Answers the allocation's id.
 */
export async function allocate(work: Work, input: Allocate): Promise<string> {
  const { unitId, householdId, chosenAt, agent } = input;
  const id = work.newId();
  const values = [
    ...[id, unitId, householdId, input.entryId, input.sessionId, input.offerId, input.districtCode],
    ...[chosenAt.epochMilliseconds, agent?.userId ?? null, agent?.reason ?? null, unitId, householdId],
  ];
  try {
    await change(work.em, sql, values);
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    throw refused(/household|offer/i.test(error.message) ? "alreadyAllocated" : "unitTaken");
  }
  await setNewDeadlines(work, id, [[publishResultDue, chosenAt]]);
  return id;
}
