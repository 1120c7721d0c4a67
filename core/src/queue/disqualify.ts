import { record } from "../audit/index.ts";
import { refuseOthersFiles } from "../document/index.ts";
import { hasRole, permit, type Work } from "../kernel/index.ts";
import { endEntry } from "./end-entry.ts";
import { heldEntry, loadEntry } from "./load-entry.ts";
import { Disqualification, type QueueEntry } from "./queue.entity.ts";
import { disqualifyRefusal } from "./queue.policy.ts";
import { entrySubject } from "./record-entry.ts";
import { tellHousehold } from "./tell-household.ts";

export interface Disqualify {
  entryId: string;
  /** 不符合保障条件的情形 */
  reason: string;
  /** 核实依据 */
  evidence: string;
  fileIds: readonly string[];
}

/**
 * 操作规则 一（六）, G3.9: the district takes the right to wait away, with reason and evidence. The number is void, the
 * household is told and can object at the district.
 */
export async function disqualify(work: Work, input: Disqualify): Promise<QueueEntry> {
  permit(hasRole(work.actor, "district"));
  const entry = await heldEntry(work, await loadEntry(work, input.entryId));
  const refusal = disqualifyRefusal(entry);
  if (refusal) throw refusal;
  await refuseOthersFiles(work, input.fileIds);
  const ended = await endEntry(work, entry.id, { reason: "disqualified" });
  const id = work.newId();
  await work.em.insert(Disqualification, {
    id,
    entryId: entry.id,
    reason: input.reason,
    evidence: input.evidence,
    fileIds: [...input.fileIds],
    decidedBy: work.actor.kind === "staff" ? work.actor.userId : "system",
    at: work.clock.now(),
  });
  record(work, {
    act: "queue.disqualified",
    subjectType: "queueDisqualification",
    subjectId: id,
    districtCode: entry.districtCode,
    facts: { entryId: entry.id, entryOf: entrySubject, files: input.fileIds.length },
  });
  await tellHousehold(work, ended, { template: "queue.disqualified" });
  return ended;
}
