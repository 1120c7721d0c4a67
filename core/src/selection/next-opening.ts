import { atLocal, dayOf, type Instant, isBefore } from "../kernel/index.ts";
import type { CallingWindow } from "./parameters.ts";

/** 操作规则 二（三）: offers open on any natural day within [from, to); outside it at the next `from` o'clock. */
export function nextOpeningAt(now: Instant, { from, to }: CallingWindow): Instant {
  const today = dayOf(now);
  const opens = atLocal(today, from);
  if (isBefore(now, opens)) return opens;
  const ends = to === 24 ? atLocal(today.add({ days: 1 }), 0) : atLocal(today, to);
  return isBefore(now, ends) ? now : atLocal(today.add({ days: 1 }), from);
}
