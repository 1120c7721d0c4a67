import { dayOf, type Instant, startOfDay } from "../kernel/index.ts";

/**
 * 操作规则 二（六）: where so many years from `at` end, exclusive: 24:00 of the same date, or of the month's last day where
 * there is none (《民法典》第二百零一条、第二百零二条).
 */
export function sanctionEnd(at: Instant, years: number): Instant {
  return startOfDay(dayOf(at).add({ years }).add({ days: 1 }));
}
