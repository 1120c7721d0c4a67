import { record } from "../audit/index.ts";
import { cancelDeadlines } from "../deadline/index.ts";
import { found, hasRole, permit, refuseIf, type Work } from "../kernel/index.ts";
import { Allocation } from "./allocation.entity.ts";
import { noticeVisible } from "./download-notice.ts";
import { downloadEnds, issueNotice, remindDownloadDue, sealNoticeDue } from "./issue-notice.ts";
import { AllocationNotice } from "./notice.entity.ts";
import { refused } from "./refusals.ts";
import { isSigningPaused } from "./signing-time.ts";

/** Takes a notice out of force; its number stays used and its public check says so. */
export async function voidLiveNotice(work: Work, allocationId: string, reason: string): Promise<void> {
  const notice = await work.em.findOne(AllocationNotice, { liveAllocationId: allocationId });
  if (!notice) return;
  notice.state = "void";
  notice.voidedAt = work.clock.now();
  notice.voidReason = reason.slice(0, 200);
  notice.liveAllocationId = null;
  await work.em.flush();
  for (const kind of [sealNoticeDue, remindDownloadDue, downloadEnds])
    await cancelDeadlines(work, kind, notice.id);
  const facts = { noticeId: notice.id, noticeNo: notice.noticeNo };
  record(work, { act: "allocation.noticeVoided", subjectType: "allocation", subjectId: allocationId, facts });
}

export interface VoidNotice {
  noticeId: string;
  reason: string;
}

/** G3.5: staff void a notice, for example one with a misspelt name. */
export async function voidNotice(work: Work, { noticeId, reason }: VoidNotice): Promise<void> {
  permit(hasRole(work.actor, "window", "district", "city"));
  const notice = found(await work.em.findOne(AllocationNotice, { id: noticeId }));
  found((await noticeVisible(work, notice.allocationId)) || undefined);
  refuseIf(notice.state === "void", () => refused("noticeVoid"));
  await voidLiveNotice(work, notice.allocationId, reason);
}

/** Voids a notice and issues a new one with today's data; the time for signing does not start anew. */
export async function reissueNotice(work: Work, input: VoidNotice): Promise<AllocationNotice> {
  await voidNotice(work, input);
  const { allocationId } = await work.em.findOneOrFail(AllocationNotice, { id: input.noticeId });
  return issueNotice(work, allocationId);
}

/**
 * G3.5 可选择人进行批量生成: issues the notices that are missing. Who has one, is not qualified any more or waits for the
 * decision on a doubt is left, and holds up nobody else.
 */
export async function issueNotices(
  work: Work,
  allocationIds: readonly string[],
): Promise<AllocationNotice[]> {
  permit(hasRole(work.actor, "window", "district", "city"));
  const issued: AllocationNotice[] = [];
  for (const allocationId of new Set(allocationIds)) {
    found((await noticeVisible(work, allocationId)) || undefined);
    if (await lacksNotice(work, allocationId)) issued.push(await issueNotice(work, allocationId));
  }
  return issued;
}

async function lacksNotice(work: Work, allocationId: string): Promise<boolean> {
  const allocation = found(await work.em.findOne(Allocation, { id: allocationId }, { refresh: true }));
  if (allocation.state !== "qualified" || isSigningPaused(allocation)) return false;
  return (await work.em.count(AllocationNotice, { liveAllocationId: allocationId })) === 0;
}
