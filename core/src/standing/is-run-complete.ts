import { type Instant, isBefore } from "../kernel/index.ts";

export interface RunItem {
  at: Instant;
  clearedAt?: Instant | null;
}

/**
 * 操作规则 二（六）: does the run of abandonments reach the limit with the newest one? A signed lease clears what was before
 * it; a sanction has used up what led to it, so that the count begins anew after it.
 */
export function isRunComplete(
  items: readonly RunItem[],
  limit: number,
  lastSanctionFrom: Instant | undefined,
): boolean {
  const counted = items.filter(
    ({ at, clearedAt }) => !clearedAt && (!lastSanctionFrom || isBefore(lastSanctionFrom, at)),
  );
  return counted.length >= limit;
}
