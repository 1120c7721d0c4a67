import { record } from "../audit/index.ts";
import { nextNumber } from "../casework/index.ts";
import { setDeadline } from "../deadline/index.ts";
import { found, refuseIf, type Work } from "../kernel/index.ts";
import { Allocation } from "./allocation.entity.ts";
import { AllocationNotice } from "./notice.entity.ts";
import { noticeCode } from "./notice-code.ts";
import { noticeDates, reminderInstants } from "./notice-dates.ts";
import { noticeFields } from "./notice-fields.ts";
import { currentTemplateVersion } from "./notice-templates.ts";
import { noticeDownload, reminderHour, sealAutomatically, signWithin } from "./parameters.ts";
import { refused } from "./refusals.ts";

/** Deadline kinds: subject is the notice. */
export const sealNoticeDue = "allocation.sealNotice";
export const remindDownloadDue = "allocation.remindDownload";
export const downloadEnds = "allocation.downloadBy";

/** G3.5: makes the notice of a qualified allocation and, as the policy says, sets it to be sealed at once. */
export async function issueNotice(work: Work, allocationId: string): Promise<AllocationNotice> {
  const allocation = found(await work.em.findOne(Allocation, { id: allocationId }, { refresh: true }));
  refuseIf(allocation.state !== "qualified", () => refused("notQualified"));
  const live = await work.em.count(AllocationNotice, { liveAllocationId: allocationId });
  refuseIf(live > 0, () => refused("hasNotice"));
  const notice = await newNotice(work, allocationId);
  record(work, {
    act: "allocation.noticeIssued",
    subjectType: "allocation",
    subjectId: allocationId,
    districtCode: allocation.districtCode,
    facts: { noticeId: notice.id, noticeNo: notice.noticeNo },
  });
  await setNoticeDeadlines(work, notice);
  return notice;
}

/** `GZPZ20260607-0001`: city, day of issue and place in the day. */
async function nextNoticeNo(work: Work): Promise<string> {
  const day = work.clock.today().toString().replaceAll("-", "");
  const number = await nextNumber(work, `notice/${day}`);
  return `${work.city.prefix}PZ${day}-${String(number).padStart(4, "0")}`;
}

async function newNotice(work: Work, allocationId: string): Promise<AllocationNotice> {
  const [id, noticeNo, now] = [work.newId(), await nextNoticeNo(work), work.clock.now()];
  const notice = work.em.create(AllocationNotice, {
    id,
    noticeNo,
    allocationId,
    state: "issued",
    fields: await noticeFields(work, allocationId, noticeNo),
    templateVersion: await currentTemplateVersion(work),
    verifyCode: noticeCode(id),
    ...{ fileId: null, sealId: null, digest: null, signature: null, sealedAt: null },
    issuedAt: now,
    downloadBy: datesOf(work).downloadBy,
    ...{ downloadedAt: null, voidedAt: null, voidReason: null },
    liveAllocationId: allocationId,
  });
  work.em.persist(notice);
  await work.em.flush();
  return notice;
}

function datesOf(work: Work) {
  const now = work.clock.now();
  const periods = { download: work.policy.at(noticeDownload, now), sign: work.policy.at(signWithin, now) };
  return noticeDates(work.clock.today(), periods, work.calendar);
}

async function setNoticeDeadlines(work: Work, notice: AllocationNotice): Promise<void> {
  const now = work.clock.now();
  if (work.policy.at(sealAutomatically, now)) await setDeadline(work, sealNoticeDue, notice.id, now);
  const hour = work.policy.at(reminderHour, now);
  const reminders = reminderInstants(work.clock.today(), datesOf(work).downloadUntil, hour);
  for (const at of reminders) await setDeadline(work, remindDownloadDue, notice.id, at);
  await setDeadline(work, downloadEnds, notice.id, notice.downloadBy);
}
