import { AuditEntry, record } from "../audit/index.ts";
import { Case } from "../casework/index.ts";
import { found, hasRole, permit, refuseIf, rows, type Work } from "../kernel/index.ts";
import { entryScope } from "./load-entry.ts";
import type { QueueEntry } from "./queue.entity.ts";
import { entrySubject } from "./record-entry.ts";
import { refused } from "./refusals.ts";
import { SubsidyHousehold } from "./subsidy-household.entity.ts";

const subsidySubject = "subsidyHousehold";

/** 一（七）, G3.3: puts a household whose conversion was approved into the register, in the transaction of the approval. */
export async function addSubsidyHousehold(
  work: Work,
  entry: QueueEntry,
  { caseId, caseNo }: { caseId: string; caseNo: string },
): Promise<void> {
  const { householdId, districtCode, tier, bedrooms, number, maskedName } = entry;
  const household = work.em.create(SubsidyHousehold, {
    ...{ id: work.newId(), householdId, caseId, entryId: entry.id, caseNo, districtCode, tier, bedrooms },
    ...{ formerNumber: number ?? null, maskedName, state: "receiving", since: work.clock.now() },
    ...{ stoppedAt: null, stopReason: null, liveHouseholdId: householdId },
  });
  const facts = { householdId, entryId: entry.id, caseId };
  record(work, {
    act: "queue.convertedToSubsidy",
    subjectType: subsidySubject,
    subjectId: household.id,
    districtCode,
    facts,
  });
  await work.em.persist(household).flush();
}

/** The household, when the actor may see it: staff of its region. */
async function visible(work: Work, id: string): Promise<SubsidyHousehold> {
  permit(hasRole(work.actor, "street", "window", "district", "city", "auditor", "admin"));
  const scope = entryScope(work);
  const sql = `select s.id from subsidy_household s join household h on h.id = s.household_id where s.id = ? and ${scope.sql}`;
  found((await rows(work.em, sql, [id, ...scope.values]))[0]);
  return work.em.findOneOrFail(SubsidyHousehold, { id });
}

/** 停止租补: the district stops the payments; the household may apply for a flat again. */
export async function stopSubsidy(work: Work, { id, reason }: { id: string; reason: string }): Promise<void> {
  const household = await visible(work, id);
  permit(hasRole(work.actor, "district"));
  const stopped = await work.em.nativeUpdate(
    SubsidyHousehold,
    { id, state: "receiving" },
    { state: "stopped", liveHouseholdId: null, stoppedAt: work.clock.now(), stopReason: reason },
  );
  refuseIf(stopped !== 1, () => refused("subsidyStopped"));
  const { districtCode, householdId } = household;
  const facts = { householdId };
  record(work, {
    act: "queue.subsidyStopped",
    subjectType: subsidySubject,
    subjectId: id,
    districtCode,
    facts,
  });
  await work.em.flush();
}

export interface SubsidyDetail {
  household: SubsidyHousehold;
  /** The application with which it came into the queue; none for a number of the lottery. */
  application: { id: string; caseNo: string } | undefined;
  /** From its first day in the queue on, oldest first. */
  history: AuditEntry[];
  mayStop: boolean;
}

/** One household of the register with its applications and everything that happened to it. */
export async function subsidyDetail(work: Work, id: string): Promise<SubsidyDetail> {
  const household = await visible(work, id);
  const { entryId, state } = household;
  const subjects = [
    { subjectType: entrySubject, subjectId: entryId },
    { subjectType: subsidySubject, subjectId: id },
  ];
  const oldestFirst = { orderBy: { at: "asc", id: "asc" } } as const;
  return {
    household,
    application: await applicationOf(work, entryId),
    history: await work.em.find(AuditEntry, { $or: subjects }, oldestFirst),
    mayStop: state === "receiving" && hasRole(work.actor, "district"),
  };
}

async function applicationOf(
  work: Work,
  entryId: string,
): Promise<{ id: string; caseNo: string } | undefined> {
  const sql = "select case_id as caseId from queue_entry where id = ? and case_id is not null";
  const [entry] = await rows<{ caseId: string }>(work.em, sql, [entryId]);
  const kase = entry && (await work.em.findOne(Case, { id: entry.caseId }));
  return kase ? { id: kase.id, caseNo: kase.caseNo ?? "" } : undefined;
}
