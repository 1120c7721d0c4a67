import { record } from "../audit/index.ts";
import type { Due } from "../deadline/index.ts";
import { contactOf } from "../household/index.ts";
import { chineseInstant, type Work } from "../kernel/index.ts";
import { sendSms } from "../messaging/index.ts";
import { homeOf } from "./allocated-home.ts";
import { forgo } from "./forgo.ts";
import { AllocationNotice } from "./notice.entity.ts";
import { abandonIfNoticeNotDownloaded } from "./parameters.ts";
import { downloadReminderSms } from "./sms.ts";

/** 操作规则 二（四） 3个自然日内自行下载: one reminder a day until it is downloaded. Deadline handler. */
export async function remindDownload(work: Work, { subjectId }: Due): Promise<void> {
  const notice = await work.em.findOneOrFail(AllocationNotice, { id: subjectId });
  if (notice.state === "void" || notice.downloadedAt) return;
  const { householdId } = await homeOf(work, notice.allocationId);
  const { name, phone } = await contactOf(work, householdId);
  const { downloadBy: sendBy } = notice;
  const to = { phone, subjectType: "allocation", subjectId: notice.allocationId, sendBy };
  const downloadBy = chineseInstant(notice.downloadBy.subtract({ minutes: 1 }));
  await sendSms(work, downloadReminderSms.code, to, { name, noticeNo: notice.noticeNo, downloadBy });
}

/** The end of the download period: shown to staff, no loss of the right unless the city's policy says so. */
export async function downloadEnded(work: Work, { subjectId, dueAt }: Due): Promise<void> {
  const notice = await work.em.findOneOrFail(AllocationNotice, { id: subjectId });
  if (notice.state === "void" || notice.downloadedAt) return;
  const facts = { noticeId: notice.id };
  record(work, {
    act: "allocation.noticeNotDownloaded",
    subjectType: "allocation",
    subjectId: notice.allocationId,
    facts,
    at: dueAt,
  });
  if (work.policy.at(abandonIfNoticeNotDownloaded, notice.issuedAt))
    await forgo(work, notice.allocationId, dueAt);
}
