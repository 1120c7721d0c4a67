import { Allocation, noticeVisible, pauseSigning } from "../allocation/index.ts";
import { record } from "../audit/index.ts";
import { actorTag, found, hasRole, isBefore, permit, refuseIf, type Work } from "../kernel/index.ts";
import { MoveInCheck } from "./lease.entity.ts";
import { refused } from "./refusals.ts";

/** The title holder and its operator check at the door. */
const mayCheck = (work: Work): boolean => hasRole(work.actor, "operator", "window");

/** An allocation of the actor's regions that has qualified; another office's does not exist. */
export async function qualifiedAllocation(work: Work, allocationId: string): Promise<Allocation> {
  found((await noticeVisible(work, allocationId)) || undefined);
  const allocation = found(await work.em.findOne(Allocation, { id: allocationId }, { refresh: true }));
  refuseIf(allocation.state !== "qualified", () => refused("notQualified"));
  return allocation;
}

export interface RecordOriginals {
  allocationId: string;
  documents: readonly string[];
}

/** 操作规则 二（五） 现场核验原件: the originals were seen and hold. A doubt that is being decided is not overwritten. */
export async function recordOriginalsChecked(
  work: Work,
  { allocationId, documents }: RecordOriginals,
): Promise<MoveInCheck> {
  permit(mayCheck(work));
  const allocation = await qualifiedAllocation(work, allocationId);
  const check = await checkOf(work, allocation);
  refuseIf(check.state === "doubt", () => refused("inDoubt"));
  Object.assign(check, { state: "checked", documents: [...documents], ...checkedNow(work) });
  recordCheck(work, allocation, "lease.originalsChecked", { documents: documents.length });
  await work.em.flush();
  return check;
}

/**
 * 操作规则 二（五）: documents are refused or doubtful: the district decides, and the time for signing stands still. Not
 * after its end: what has lapsed is not brought back by a doubt.
 */
export async function referDoubt(
  work: Work,
  { allocationId, doubt }: { allocationId: string; doubt: string },
): Promise<MoveInCheck> {
  permit(mayCheck(work));
  const allocation = await qualifiedAllocation(work, allocationId);
  const check = await checkOf(work, allocation);
  refuseIf(check.state === "doubt", () => refused("inDoubt"));
  const { signBy } = allocation;
  refuseIf(!signBy || !isBefore(work.clock.now(), signBy), () => refused("tooLate"));
  Object.assign(check, { state: "doubt", doubt, doubtAt: work.clock.now(), ...checkedNow(work) });
  await work.em.flush();
  await pauseSigning(work, allocationId);
  recordCheck(work, allocation, "lease.doubtReferred", {});
  return check;
}

const checkedNow = (work: Work) => ({ checkedBy: actorTag(work.actor).id, checkedAt: work.clock.now() });

async function checkOf(work: Work, { id: allocationId }: Allocation): Promise<MoveInCheck> {
  const existing = await work.em.findOne(MoveInCheck, { allocationId });
  if (existing) return existing;
  const check = work.em.create(MoveInCheck, {
    ...{ id: work.newId(), allocationId, state: "checked" as const, documents: [], ...checkedNow(work) },
    ...{ doubt: null, doubtAt: null, decidedBy: null, decidedAt: null, decision: null },
  });
  work.em.persist(check);
  return check;
}

export function recordCheck(
  work: Work,
  allocation: Allocation,
  act: string,
  facts: Record<string, string | number | boolean>,
): void {
  const { id: subjectId, districtCode } = allocation;
  record(work, { act, subjectType: "allocation", subjectId, districtCode, facts });
}
