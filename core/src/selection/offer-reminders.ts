import { type Due, setDeadline } from "../deadline/index.ts";
import { chineseInstant, compareInstants, Instant, isBefore, rows, type Work } from "../kernel/index.ts";
import { sendSmsOnce } from "../messaging/index.ts";
import { entryById } from "../queue/index.ts";
import { type HeldOffer, offerById } from "./hold-offer.ts";
import { officersFor } from "./officers.ts";
import { halfTimeReminder, lastReminderMinutes, offerHours, soonAhead } from "./parameters.ts";
import { halfTimeSms, lastHourSms, officerHalfTimeSms, soonSms } from "./sms.ts";
import { remind } from "./tell.ts";

/** Deadline kind: subject is the offer; due when it opens, then at each of its reminders. */
export const offerReminderDue = "selection.offerReminder";

interface Moments {
  half: Instant | undefined;
  last: Instant | undefined;
}

export interface Running {
  openedAt: Instant;
  closesAt: Instant;
}

/** When a running offer is reminded of: in the middle of its time, and so long before its end. Pure. */
export function reminderMoments(
  { openedAt, closesAt }: Running,
  { half, lastMinutes }: { half: boolean; lastMinutes: number },
): Moments {
  const last = closesAt.subtract({ minutes: lastMinutes });
  const usesLast = lastMinutes > 0 && isBefore(openedAt, last);
  const ms = (openedAt.epochMilliseconds + closesAt.epochMilliseconds) / 2;
  const middle = Instant.fromEpochMilliseconds(Math.floor(ms));
  const usesHalf = half && !(usesLast && compareInstants(middle, last) === 0);
  return { half: usesHalf ? middle : undefined, last: usesLast ? last : undefined };
}

/**
 * G3.21: with an offer that opens, those who are called next are told in advance; its own household is reminded in the
 * middle and before the end of its time, its officer too in the lowRent tier. Deadline handler that sets its next
 * instant itself; of an offer that has ended nothing more is sent, and of one that was extended at the later instants.
 */
export async function remindOffer(work: Work, { subjectId, dueAt }: Due): Promise<void> {
  const offer = await offerById(work, subjectId);
  if (!offer?.openedAt || !offer.closesAt) return;
  const openedAt = Instant.fromEpochMilliseconds(Number(offer.openedAt));
  if (compareInstants(dueAt, openedAt) === 0) await tellThoseNext(work, offer.sessionId);
  if (offer.state !== "open") return;
  const closesAt = Instant.fromEpochMilliseconds(Number(offer.closesAt));
  const moments = reminderMoments(
    { openedAt, closesAt },
    {
      half: work.policy.at(halfTimeReminder, openedAt),
      lastMinutes: work.policy.at(lastReminderMinutes, openedAt),
    },
  );
  const { half, last } = moments;
  if (half && compareInstants(dueAt, half) === 0) await remindAtHalf(work, offer, closesAt);
  if (last && compareInstants(dueAt, last) === 0)
    await remindOne(work, offer, { template: lastHourSms, closesAt });
  const next = [half, last].find((at) => at && isBefore(dueAt, at));
  if (next) await setDeadline(work, offerReminderDue, offer.id, next);
}

const remindOne = (
  work: Work,
  { id, householdId }: HeldOffer,
  { template, closesAt }: { template: typeof lastHourSms; closesAt: Instant },
): Promise<void> =>
  remind(
    work,
    template,
    { offerId: id, householdId, sendBy: closesAt },
    { closesAt: chineseInstant(closesAt) },
  );

async function remindAtHalf(work: Work, offer: HeldOffer, closesAt: Instant): Promise<void> {
  await remindOne(work, offer, { template: halfTimeSms, closesAt });
  const entry = await entryById(work, offer.entryId);
  if (entry.tier !== "lowRent") return;
  const { number, maskedName: name } = entry;
  const facts = { number: number ?? 0, name, closesAt: chineseInstant(closesAt) };
  for (const { phone } of await officersFor(work, entry)) {
    const to = { phone, subjectType: "offer", subjectId: offer.id, sendBy: closesAt };
    await sendSmsOnce(work, officerHalfTimeSms.code, to, facts);
  }
}

interface Next {
  id: string;
  householdId: string;
  turn: number;
}

/** Tells the households that are called next, in their order, each once. */
async function tellThoseNext(work: Work, sessionId: string): Promise<void> {
  const now = work.clock.now();
  const places = work.policy.at(soonAhead, now);
  if (places === 0) return;
  const sql = `select id, household_id as householdId, turn from offer where session_id = ? and state = 'admitted'
    order by turn limit ${places}`;
  const next = await rows<Next>(work.em, sql, [sessionId]);
  const open = await rows(work.em, "select id from offer where session_id = ? and state = 'open'", [
    sessionId,
  ]);
  const hours = work.policy.at(offerHours, now);
  for (const [i, { id, householdId, turn }] of next.entries()) {
    const offer = { offerId: id, householdId, inOrder: { sessionId, turn: Number(turn) } };
    await remind(work, soonSms, offer, { ahead: open.length + i, hours });
  }
}
