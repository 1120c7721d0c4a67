import {
  change,
  type Instant,
  isBefore,
  type PolicyBook,
  placeholders,
  rows,
  type Work,
} from "../kernel/index.ts";
import { nextWithin } from "./hours.ts";
import { noticeHours, reminderHours, sendingAllowed } from "./parameters.ts";
import { SmsMessage } from "./sms.entity.ts";
import { type SmsTiming, smsTemplates } from "./sms-template.ts";

/** Tries after which a message no longer holds up those behind it: one number must not stop a whole line. */
const TRIES_IN_ORDER = 3;

/** May an SMS of this timing go out at an instant? G3.21 在设定的时间内; a pause holds back what can wait. */
export function mayGoOut(timing: SmsTiming, policy: PolicyBook, now: Instant): boolean {
  if (timing === "anyTime") return true;
  if (!policy.at(sendingAllowed, now)) return false;
  const hours = policy.at(timing === "notice" ? noticeHours : reminderHours, now);
  return !isBefore(now, nextWithin(now, hours));
}

const timingOf = (work: Work, code: string): SmsTiming =>
  work.registry.find(smsTemplates, code)?.timing ?? "notice";

/** Templates that may not go out now. */
export function heldTemplates(work: Work): string[] {
  const now = work.clock.now();
  return [...work.registry.all(smsTemplates).values()]
    .filter(({ timing }) => !mayGoOut(timing, work.policy, now))
    .map(({ code }) => code);
}

/** Of each series the first that is under way or waits for its next try: those behind it wait with it. */
const paused = `select series, min(place) as place from sms_message where state = 'queued' and series is not null
  and next_try_at > ? and (attempts < ${TRIES_IN_ORDER} or failure is null) group by series`;

/**
 * Messages that may be tried now: those that wait for nothing first, so that no code stands behind a long line; none of
 * a line that waits for one of its own, so that nobody else stands behind it.
 */
export async function waitingMessages(work: Work, limit: number): Promise<string[]> {
  const held = heldTemplates(work);
  const all = [...work.registry.all(smsTemplates).values()];
  const atOnce = all.flatMap(({ code, timing }) => (timing === "anyTime" ? [code] : []));
  const allowed = held.length > 0 ? `and m.template not in (${placeholders(held)})` : "";
  const sql = `select m.id from sms_message m left join (${paused}) p on p.series = m.series
    where m.state = 'queued' and (m.next_try_at is null or m.next_try_at <= ?)
      and (p.place is null or m.place < p.place) ${allowed}
    order by case when m.template in (${placeholders(atOnce)}) then 0 else 1 end, m.queued_at, m.id limit ${limit}`;
  const now = work.clock.now().epochMilliseconds;
  const found = await rows<{ id: string }>(work.em, sql, [now, now, ...held, ...atOnce]);
  return found.map(({ id }) => id);
}

/**
 * Claims a message for one sender, for as long as the pause before its next try. A message of a series stands for the
 * next of its series, so that the line is told in its order whoever sends. Undefined: nothing of it may go out now;
 * "givenUp": it came too late and is settled, so that what stands behind it can be looked at.
 */
export async function claimMessage(
  work: Work,
  id: string,
  pauseSeconds: (attempt: number) => number,
): Promise<SmsMessage | "givenUp" | undefined> {
  const now = work.clock.now();
  const message = await nextFor(work, id);
  if (!message || !mayGoOut(timingOf(work, message.template), work.policy, now)) return undefined;
  if (message.nextTryAt && isBefore(now, message.nextTryAt)) return undefined;
  if (message.sendBy && !isBefore(now, message.sendBy)) return giveUp(work, message);
  const attempts = message.attempts + 1;
  const until = now.add({ seconds: pauseSeconds(attempts) }).epochMilliseconds;
  const sql = `update sms_message set attempts = ?, next_try_at = ?, failure = null
    where id = ? and state = 'queued' and attempts = ?`;
  if ((await change(work.em, sql, [attempts, until, message.id, message.attempts])) !== 1) return undefined;
  return Object.assign(message, { attempts });
}

async function nextFor(work: Work, id: string): Promise<SmsMessage | undefined> {
  const own = (await work.em.findOne(SmsMessage, { id, state: "queued" })) ?? undefined;
  if (!own?.series || !holdsUp(own)) return own;
  const queued = { series: own.series, state: "queued" as const };
  const inOrder = { orderBy: { place: "asc", id: "asc" } } as const;
  const [first] = await work.em.find(
    SmsMessage,
    { ...queued, $or: [{ attempts: { $lt: TRIES_IN_ORDER } }, { failure: null }] },
    { ...inOrder, limit: 1 },
  );
  return first;
}

/** Under way, or with tries left in which those behind it wait. */
const holdsUp = ({ attempts, failure }: SmsMessage): boolean => attempts < TRIES_IN_ORDER || !failure;

async function giveUp(work: Work, { id }: SmsMessage): Promise<"givenUp"> {
  await settleMessage(work, id, { state: "failed", failure: "已过发送时限，不再发送" });
  return "givenUp";
}

export interface SendingOutcome {
  state: "queued" | "sent" | "failed";
  gatewayReference?: string;
  failure?: string;
}

/** What the gateway said to a claimed message. */
export async function settleMessage(work: Work, id: string, outcome: SendingOutcome): Promise<void> {
  const now = work.clock.now();
  const at = outcome.state === "sent" ? { sentAt: now } : { failedAt: now };
  await work.em.nativeUpdate(SmsMessage, { id, state: "queued" }, { ...outcome, ...at });
}

export interface DeliveryOutcome {
  gatewayReference: string;
  delivered: boolean;
  failure?: string;
}

/** Takes in a delivery report; one that comes twice or out of order changes nothing. Answers how many it changed. */
export async function takeReport(
  work: Work,
  { gatewayReference, delivered, failure }: DeliveryOutcome,
): Promise<number> {
  const now = work.clock.now();
  const outcome = delivered
    ? { state: "delivered" as const, deliveredAt: now }
    : { state: "failed" as const, failure: failure ?? "未送达", failedAt: now };
  return work.em.nativeUpdate(SmsMessage, { gatewayReference, state: "sent" }, outcome);
}
