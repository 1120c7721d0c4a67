import { type Instant, isBefore, type Refusal } from "../kernel/index.ts";
import type { EntryState } from "./queue.flow.ts";
import { refused } from "./refusals.ts";

export interface Missed {
  state: EntryState;
  rejoins: number;
  continueBy?: Instant | null;
}

/** 操作规则 二（三）: the right to continue is over at `continueBy`, to the millisecond. */
export const hasLapsed = (entry: Missed, now: Instant): boolean =>
  entry.state === "missed" && !(entry.continueBy && isBefore(now, entry.continueBy));

/** 操作规则 二（三）: within the period, and once per batch qualification. Undefined when the household may continue. */
export function rejoinRefusal(entry: Missed, now: Instant, hasRequested: boolean): Refusal | undefined {
  if (entry.state !== "missed") return refused("continueNotMissed");
  if (entry.rejoins > 0 || hasRequested) return refused("continueRepeated");
  return hasLapsed(entry, now) ? refused("continueTooLate") : undefined;
}
