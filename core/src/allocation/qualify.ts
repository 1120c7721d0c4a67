import { record } from "../audit/index.ts";
import { setDeadline } from "../deadline/index.ts";
import { contactOf } from "../household/index.ts";
import { chineseEnd, type Work } from "../kernel/index.ts";
import { sendSms } from "../messaging/index.ts";
import { homeOf, homeText } from "./allocated-home.ts";
import { issueNotice } from "./issue-notice.ts";
import { moveAllocation } from "./move-allocation.ts";
import { noticeDates } from "./notice-dates.ts";
import { noticeDownload, signWithin } from "./parameters.ts";
import { setSignReminders } from "./remind-sign.ts";
import { qualifiedSms } from "./sms.ts";

/** Deadline kind: subject is the allocation. */
export const signByEnds = "allocation.signBy";

/**
 * 操作规则 二（四）: publicity passed without a standing objection: 选房合格 SMS and notice today, the lease within 30
 * natural days of it. Nothing happens for an allocation that has ended meanwhile.
 */
export async function qualify(work: Work, allocationId: string): Promise<void> {
  const now = work.clock.now();
  const periods = { download: work.policy.at(noticeDownload, now), sign: work.policy.at(signWithin, now) };
  const dates = noticeDates(work.clock.today(), periods, work.calendar);
  const moved = await moveAllocation(work, allocationId, "qualify", {
    qualifiedAt: now,
    signBy: dates.signBy,
  });
  if (!moved) return;
  await setDeadline(work, signByEnds, allocationId, dates.signBy);
  await setSignReminders(work, allocationId, dates.signBy);
  const home = await homeOf(work, allocationId);
  record(work, {
    act: "allocation.qualified",
    subjectType: "allocation",
    subjectId: allocationId,
    districtCode: home.districtCode,
    facts: { signBy: dates.signBy.toString() },
  });
  const { name, phone } = await contactOf(work, home.householdId);
  await sendSms(
    work,
    qualifiedSms.code,
    { phone, subjectType: "allocation", subjectId: allocationId },
    {
      name,
      home: homeText(home),
      downloadBy: chineseEnd(dates.downloadBy),
      signBy: chineseEnd(dates.signBy),
      place: work.city.issuer.place,
    },
  );
  await issueNotice(work, allocationId);
}
