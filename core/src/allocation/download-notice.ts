import { record } from "../audit/index.ts";
import { StoredFile } from "../document/index.ts";
import {
  coveredCodes,
  type Facts,
  firstRow,
  found,
  hasRole,
  placeholders,
  refuseIf,
  type Work,
} from "../kernel/index.ts";
import { sameTag, sm3 } from "../privacy/index.ts";
import { AllocationNotice } from "./notice.entity.ts";
import { refused } from "./refusals.ts";
import { drawVoided } from "./voided-notice.ts";

/** May this actor hold the notice? Its applicant, and staff who deal with notices, offices for their own regions. */
export async function noticeVisible(work: Work, allocationId: string): Promise<boolean> {
  const { actor, city } = work;
  if (hasRole(actor, "city", "operator", "auditor")) return true;
  const sql =
    "select 1 as one from allocation a join household h on h.id = a.household_id where a.id = ? and ";
  if (actor.kind === "applicant") {
    const own = `${sql} (h.account_id = ? or h.applicant_id = ?)`;
    const values = [allocationId, actor.accountId, actor.personId ?? ""];
    return (await firstRow(work.em, own, values)) !== undefined;
  }
  if (actor.kind !== "staff" || !hasRole(actor, "window", "street", "district")) return false;
  const streets = ["", ...coveredCodes(city, actor.regions, "street")];
  const theirs = `${sql} h.street_code in (${placeholders(streets)})`;
  return (await firstRow(work.em, theirs, [allocationId, ...streets])) !== undefined;
}

export interface NoticeFile {
  name: string;
  mediaType: string;
  /** The bytes, or where they are in the file store. */
  content: Uint8Array | { storeKey: string };
}

/**
 * 下载打印: the sealed file. The applicant's first download is written down; it ends the reminders. Of a notice that was
 * voided the office sees a marked copy; the applicant holds to the new one.
 */
export async function downloadNotice(work: Work, noticeId: string): Promise<NoticeFile> {
  const notice = found(await work.em.findOne(AllocationNotice, { id: noticeId }));
  found((await noticeVisible(work, notice.allocationId)) || undefined);
  if (notice.state === "void") return voidedFile(work, notice);
  refuseIf(notice.fileId === null, () => refused("notSealed"));
  const file = await work.em.findOneOrFail(StoredFile, { id: notice.fileId! });
  if (work.actor.kind === "applicant" && !notice.downloadedAt) await downloaded(work, notice);
  const { name, mediaType, storeKey } = file;
  return { name, mediaType, content: { storeKey } };
}

async function voidedFile(work: Work, notice: AllocationNotice): Promise<NoticeFile> {
  refuseIf(work.actor.kind !== "staff", () => refused("noticeVoid"));
  const name = `配租通知单${notice.noticeNo}（已作废）.pdf`;
  return { name, mediaType: "application/pdf", content: await drawVoided(work, notice) };
}

async function downloaded(work: Work, notice: AllocationNotice): Promise<void> {
  notice.downloadedAt = work.clock.now();
  const facts: Facts = { noticeId: notice.id };
  record(work, {
    act: "allocation.noticeDownloaded",
    subjectType: "allocation",
    subjectId: notice.allocationId,
    facts,
  });
  await work.em.flush();
}

export interface NoticeVerification {
  noticeNo: string;
  state: AllocationNotice["state"];
  maskedName: string;
  estate: string;
  issuedAt: AllocationNotice["issuedAt"];
  digest: string | null;
}

/** Anyone: is this notice genuine and in force? A wrong code says no more than a wrong number. */
export async function verifyNotice(
  work: Work,
  { noticeNo, code }: { noticeNo: string; code: string },
): Promise<NoticeVerification> {
  const notice = await work.em.findOne(AllocationNotice, { noticeNo });
  if (!notice || !sameTag(sm3(notice.verifyCode), sm3(code.toUpperCase()))) throw refused("noticeUnknown");
  const sql = `select e.masked_name as name from allocation a join queue_entry e on e.id = a.entry_id where a.id = ?`;
  const row = await firstRow<{ name: string }>(work.em, sql, [notice.allocationId]);
  const { state, issuedAt, digest, fields } = notice;
  return {
    noticeNo,
    state,
    maskedName: row?.name ?? "",
    estate: fields.estate,
    issuedAt,
    digest: digest ?? null,
  };
}
