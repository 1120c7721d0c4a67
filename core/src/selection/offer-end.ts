import type { Instant } from "../kernel/index.ts";

/** 操作规则 二（三）: elapsed hours from the instant of the SMS; exclusive. A window opened at 17:59 ends at 21:59. */
export const offerEnd = (openedAt: Instant, hours: number): Instant => openedAt.add({ hours });
