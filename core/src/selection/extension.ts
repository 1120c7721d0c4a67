import { type Instant, isBefore } from "../kernel/index.ts";

export type ExtensionCause = "smsNotDelivered" | "serviceDown";

export interface LostTime {
  cause: ExtensionCause;
  openedAt: Instant;
  now: Instant;
  /** What the gateway reported about the SMS that opened the offer. */
  sms: { state: "queued" | "sent" | "delivered" | "failed"; deliveredAt?: Instant | null } | undefined;
}

/**
 * The longest extension that records can prove, whole minutes rounded up: an SMS that was not delivered cost the time
 * until its delivery or until now, an outage at most the time since the opening. 0: nothing is proven.
 */
export function provableMinutes({ cause, openedAt, now, sms }: LostTime): number {
  const until = cause === "serviceDown" ? now : deliveredBy(sms, now);
  if (!until || !isBefore(openedAt, until)) return 0;
  return Math.ceil((until.epochMilliseconds - openedAt.epochMilliseconds) / 60_000);
}

function deliveredBy(sms: LostTime["sms"], now: Instant): Instant | undefined {
  if (!sms) return now;
  if (sms.state === "delivered") return sms.deliveredAt ?? undefined;
  return sms.state === "failed" ? now : undefined;
}

/** The offer is extended by exactly the time lost. */
export const extendedEnd = (closesAt: Instant, lostMinutes: number): Instant =>
  closesAt.add({ minutes: lostMinutes });
