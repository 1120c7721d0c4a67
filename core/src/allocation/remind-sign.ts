import { type Due, setDeadline } from "../deadline/index.ts";
import { contactOf } from "../household/index.ts";
import { atLocal, chineseEnd, dayOf, type Instant, isBefore, type Work } from "../kernel/index.ts";
import { sendSms } from "../messaging/index.ts";
import { homeOf, homeText } from "./allocated-home.ts";
import { Allocation } from "./allocation.entity.ts";
import { reminderHour, signReminderDays } from "./parameters.ts";
import { signReminderSms } from "./sms.ts";

/** Deadline kind: subject is the allocation. */
export const remindSignDue = "allocation.remindSign";

/** G3.21: reminders so many days before the end (exclusive) and on the last day, at an hour of the day. Pure. */
export function signReminders(signBy: Instant, days: number, hour: number): Instant[] {
  const lastDay = dayOf(signBy.subtract({ milliseconds: 1 }));
  const before = days > 0 ? [atLocal(lastDay.subtract({ days }), hour)] : [];
  return [...before, atLocal(lastDay, hour)];
}

export async function setSignReminders(work: Work, allocationId: string, signBy: Instant): Promise<void> {
  const now = work.clock.now();
  const moments = signReminders(
    signBy,
    work.policy.at(signReminderDays, now),
    work.policy.at(reminderHour, now),
  );
  for (const at of moments) if (isBefore(now, at)) await setDeadline(work, remindSignDue, allocationId, at);
}

/** Deadline handler: whoever has not signed yet. */
export async function remindSign(work: Work, { subjectId }: Due): Promise<void> {
  const { state, signBy } = await work.em.findOneOrFail(Allocation, { id: subjectId });
  if (state !== "qualified" || !signBy) return;
  const home = await homeOf(work, subjectId);
  const { name, phone } = await contactOf(work, home.householdId);
  await sendSms(
    work,
    signReminderSms.code,
    { phone, subjectType: "allocation", subjectId, sendBy: signBy },
    {
      name,
      home: homeText(home),
      signBy: chineseEnd(signBy),
      place: work.city.issuer.place,
    },
  );
}
