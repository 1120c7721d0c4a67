import { inTransaction, reading, type System, systemActor, type Work } from "../kernel/index.ts";
import { claimMessage, type SendingOutcome, settleMessage, waitingMessages } from "./outbox.ts";
import type { SmsMessage } from "./sms.entity.ts";

/** Few at a time: what came in meanwhile and waits for nothing goes before the rest. */
const BATCH = 20;
const MAX_ATTEMPTS = 6;
const sender = systemActor("sms");

/** Hands a message to the provider and answers the provider's reference; rejects when it was not taken. */
export type HandOver = (message: { reference: string; phone: string; text: string }) => Promise<string>;

/**
 * Sends what is queued and may go out now. A row is claimed before it is sent; the provider knows a repeat by our
 * reference, so that a sender that was cut off in the middle loses nothing and nobody is told twice. Any number of
 * senders may run at once. Answers how many were sent.
 */
export async function sendWaiting(
  system: System,
  handOver: HandOver,
  onRefused: (refused: { reference: string; attempt: number; failure: string }) => void = () => undefined,
): Promise<number> {
  const act = <T>(command: (work: Work) => Promise<T>): Promise<T> => inTransaction(system, sender, command);
  const sendOne = async (id: string): Promise<"sent" | "givenUp" | undefined> => {
    const message = await act((work) => claimMessage(work, id, pauseSeconds));
    if (!message || message === "givenUp") return message;
    const outcome = await outcomeOf(message, handOver);
    await act((work) => settleMessage(work, message.id, outcome));
    if (outcome.state !== "sent")
      onRefused({ reference: message.id, attempt: message.attempts, failure: outcome.failure ?? "" });
    return outcome.state === "sent" ? "sent" : undefined;
  };
  for (let sent = 0; ; ) {
    let settled = 0;
    for (const id of await reading(system, sender, (work) => waitingMessages(work, BATCH))) {
      const outcome = await sendOne(id);
      if (outcome) settled += 1;
      if (outcome === "sent") sent += 1;
    }
    if (settled === 0) return sent;
  }
}

/** A claim lasts as long as the pause before the next try: 30 s, then twice as long each time. */
const pauseSeconds = (attempt: number): number => 30 * 2 ** (attempt - 1);

async function outcomeOf(
  { id, phone, text, attempts }: SmsMessage,
  handOver: HandOver,
): Promise<SendingOutcome> {
  try {
    return { state: "sent", gatewayReference: await handOver({ reference: id, phone, text }) };
  } catch (error) {
    const failure = error instanceof Error ? error.message.slice(0, 255) : "unknown";
    return { state: attempts >= MAX_ATTEMPTS ? "failed" : "queued", failure };
  }
}
