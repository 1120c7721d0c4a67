import { change, Duration, inTransaction, rows, type System, systemActor } from "@housing/core/kernel";
import { SmsMessage } from "@housing/core/messaging";
import type { DeliveryReport } from "../gateways/sms/port.ts";
import type { Services } from "../services.ts";
import type { Job } from "./job.ts";

const BATCH = 100;
const MAX_ATTEMPTS = 6;
const sender = systemActor("sms");

/** A claim lasts as long as the pause before the next try: 30 s, then twice as long each time. */
const pauseBefore = (attempt: number) => Duration.from({ seconds: 30 * 2 ** (attempt - 1) });

/** Sends what is queued. A row is claimed before it is sent; the gateway knows a repeat by our reference. */
export const sendSmsJob: Job = {
  name: "send-sms",
  schedule: "*/2 * * * * *",
  afterCommit: true,
  async run(services) {
    let sent = 0;
    for (const id of await waiting(services.system)) if (await sendOne(services, id)) sent += 1;
    return sent;
  },
};

async function waiting(system: System): Promise<string[]> {
  const sql = `select id from sms_message where state = 'queued' and (next_try_at is null or next_try_at <= ?)
    order by queued_at, id limit ${BATCH}`;
  const found = await rows<{ id: string }>(system.em.fork(), sql, [system.clock.now().epochMilliseconds]);
  return found.map(({ id }) => id);
}

async function sendOne({ system, gateways, log }: Services, id: string): Promise<boolean> {
  const message = await claim(system, id);
  if (!message) return false;
  try {
    const gatewayReference = await gateways.sms.send({
      reference: id,
      phone: message.phone,
      text: message.text,
    });
    await settle(system, id, { state: "sent", sentAt: system.clock.now(), gatewayReference, failure: null });
    return true;
  } catch (error) {
    const failure = error instanceof Error ? error.message.slice(0, 255) : "unknown";
    const last = message.attempts >= MAX_ATTEMPTS;
    await settle(system, id, last ? { state: "failed", failure } : { failure });
    log.warn({ reference: id, attempt: message.attempts, failure }, "an SMS was not taken by the gateway");
    return false;
  }
}

/** Of several senders at the same row one changes it: the number of tries is part of the condition. */
function claim(system: System, id: string): Promise<SmsMessage | undefined> {
  return inTransaction(system, sender, async ({ em, clock }) => {
    const message = await em.findOne(SmsMessage, { id, state: "queued" });
    if (!message) return undefined;
    const attempt = message.attempts + 1;
    const until = clock.now().add(pauseBefore(attempt)).epochMilliseconds;
    const sql = `update sms_message set attempts = ?, next_try_at = ? where id = ? and state = 'queued'
      and attempts = ? and (next_try_at is null or next_try_at <= ?)`;
    const now = clock.now().epochMilliseconds;
    if ((await change(em, sql, [attempt, until, id, message.attempts, now])) !== 1) return undefined;
    return Object.assign(message, { attempts: attempt });
  });
}

const settle = (system: System, id: string, outcome: Partial<SmsMessage>): Promise<number> =>
  system.em.fork().nativeUpdate(SmsMessage, { id, state: "queued" }, outcome);

/** Takes in delivery reports; one that comes twice or out of order changes nothing. */
export const deliveryReportsJob: Job = {
  name: "sms-reports",
  schedule: "*/5 * * * * *",
  alone: true,
  async run({ system, gateways }) {
    const reports = await gateways.sms.fetchReports();
    let taken = 0;
    for (const report of reports) {
      const changed = await takeReport(system, report);
      taken += changed;
    }
    return taken;
  },
};

async function takeReport(system: System, report: DeliveryReport): Promise<number> {
  const outcome = report.delivered
    ? { state: "delivered" as const, deliveredAt: system.clock.now() }
    : { state: "failed" as const, failure: report.failure ?? "未送达" };
  const open = { gatewayReference: report.gatewayReference, state: "sent" as const };
  return system.em.fork().nativeUpdate(SmsMessage, open, outcome);
}
