import {
  dayOf,
  firstRow,
  found,
  hasRole,
  Instant,
  permit,
  placeholders,
  startOfDay,
  type Work,
} from "../kernel/index.ts";
import { heldTemplates } from "./outbox.ts";
import { sendingAllowed } from "./parameters.ts";
import { SmsMessage } from "./sms.entity.ts";

const permitReaders = (work: Work): void => permit(hasRole(work.actor, "city", "auditor", "admin"));

/** How sending goes: what waits, what became of today's, when the gateway last took and last refused one. */
export interface SendingState {
  allowed: boolean;
  queued: number;
  /** Of the queued: those that wait for the hours of the day, or for the pause to end. */
  held: number;
  oldestQueuedAt: Instant | null;
  today: { sent: number; delivered: number; failed: number };
  lastSentAt: Instant | null;
  lastFailedAt: Instant | null;
  lastFailure: string | null;
}

interface Stored {
  queued: number;
  held: number;
  oldest: number | null;
  sent: number;
  delivered: number;
  failed: number;
  lastSent: number | null;
  lastFailed: number | null;
}

export async function sendingState(work: Work): Promise<SendingState> {
  permitReaders(work);
  const row = found(await firstRow<Stored>(work.em, ...stateSql(work)));
  const failed = row.lastFailed === null ? null : await lastFailure(work, Number(row.lastFailed));
  return {
    allowed: work.policy.at(sendingAllowed, work.clock.now()),
    queued: Number(row.queued),
    held: Number(row.held),
    oldestQueuedAt: instantOf(row.oldest),
    today: { sent: Number(row.sent), delivered: Number(row.delivered), failed: Number(row.failed) },
    lastSentAt: instantOf(row.lastSent),
    lastFailedAt: instantOf(row.lastFailed),
    lastFailure: failed,
  };
}

function stateSql(work: Work): [string, (string | number)[]] {
  const held = heldTemplates(work);
  const today = startOfDay(dayOf(work.clock.now())).epochMilliseconds;
  const queued = "from sms_message where state = 'queued'";
  const ofToday = (state: string) =>
    `(select count(*) from sms_message where state = '${state}' and queued_at >= ?) as ${state}`;
  const heldOnes = held.length > 0 ? `template in (${placeholders(held)})` : "1 = 0";
  return [
    `select (select count(*) ${queued}) as queued, (select count(*) ${queued} and ${heldOnes}) as held,
      (select min(queued_at) ${queued}) as oldest, ${ofToday("sent")}, ${ofToday("delivered")}, ${ofToday("failed")},
      (select max(sent_at) from sms_message) as lastSent, (select max(failed_at) from sms_message) as lastFailed`,
    [...held, today, today, today],
  ];
}

async function lastFailure(work: Work, at: number): Promise<string | null> {
  const sql = "select failure from sms_message where failed_at = ? order by id desc limit 1";
  return (await firstRow<{ failure: string | null }>(work.em, sql, [at]))?.failure ?? null;
}

const instantOf = (ms: number | null): Instant | null =>
  ms === null ? null : Instant.fromEpochMilliseconds(Number(ms));

export interface MessageDetail {
  message: SmsMessage;
  /** Its text may be read by staff. */
  readable: boolean;
  resentAs: string | null;
  mayResend: boolean;
}

/** One message of the log with what became of it. */
export async function messageDetail(work: Work, id: string): Promise<MessageDetail> {
  permitReaders(work);
  const message = found(await work.em.findOne(SmsMessage, { id }));
  const again = await work.em.findOne(SmsMessage, { resendOf: id });
  const { secret } = message;
  const failed = message.state === "failed" && !again && !secret;
  return {
    message,
    readable: !secret,
    resentAs: again?.id ?? null,
    mayResend: failed && hasRole(work.actor, "city", "admin"),
  };
}
