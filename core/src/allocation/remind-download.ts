import { recordNow } from "../audit/index.ts";
import type { Due } from "../deadline/index.ts";
import { contactsOf } from "../household/index.ts";
import { chineseEnd, Instant, placeholders, rows, type Work } from "../kernel/index.ts";
import { sendSmsToAll } from "../messaging/index.ts";
import { forgo } from "./forgo.ts";
import { abandonIfNoticeNotDownloaded } from "./parameters.ts";
import { downloadReminderSms } from "./sms.ts";

interface WaitingNotice {
  id: string;
  notice_no: string;
  allocation_id: string;
  household_id: string;
  issued_at: number;
  download_by: number;
}

/** Those of the notices that are still to be downloaded, in the order given. */
async function notDownloaded(work: Work, due: readonly Due[]): Promise<(WaitingNotice & Due)[]> {
  const sql = `select n.id, n.notice_no, n.allocation_id, a.household_id, n.issued_at, n.download_by
    from allocation_notice n join allocation a on a.id = n.allocation_id
    where n.id in (${placeholders(due)}) and n.state <> 'void' and n.downloaded_at is null`;
  const ids = due.map(({ subjectId }) => subjectId);
  const waiting = new Map((await rows<WaitingNotice>(work.em, sql, ids)).map((one) => [one.id, one]));
  return due.flatMap((one) => {
    const notice = waiting.get(one.subjectId);
    return notice ? [{ ...notice, ...one }] : [];
  });
}

/** 操作规则 二（四） 3个自然日内自行下载: one reminder a day until it is downloaded. Deadline batch handler. */
export async function remindDownloads(work: Work, due: readonly Due[]): Promise<void> {
  const waiting = await notDownloaded(work, due);
  const contacts = await contactsOf(work, [...new Set(waiting.map((notice) => notice.household_id))]);
  const contactBy = new Map(contacts.map((contact) => [contact.householdId, contact]));
  const messages = waiting.map((notice) => {
    const contact = contactBy.get(notice.household_id);
    if (!contact) throw new Error(`Household ${notice.household_id} has no applicant`);
    const sendBy = Instant.fromEpochMilliseconds(Number(notice.download_by));
    const subject = { subjectType: "allocation", subjectId: notice.allocation_id };
    const downloadBy = chineseEnd(sendBy);
    const facts = { name: contact.name, noticeNo: notice.notice_no, downloadBy };
    return { to: { phone: contact.phone, ...subject, sendBy }, facts };
  });
  await sendSmsToAll(work, downloadReminderSms.code, messages);
}

/** The end of the download period: shown to staff, no loss of the right unless the city's policy says so. */
export async function downloadsEnded(work: Work, due: readonly Due[]): Promise<void> {
  const waiting = await notDownloaded(work, due);
  const facts = waiting.map(({ id, allocation_id, dueAt }) => ({
    ...{ act: "allocation.noticeNotDownloaded", subjectType: "allocation", subjectId: allocation_id },
    ...{ facts: { noticeId: id }, at: dueAt },
  }));
  await recordNow(work, facts);
  for (const { allocation_id, issued_at, dueAt } of waiting)
    if (work.policy.at(abandonIfNoticeNotDownloaded, Instant.fromEpochMilliseconds(Number(issued_at))))
      await forgo(work, allocation_id, dueAt);
}
