import { compareDays, type PlainDate } from "../kernel/index.ts";
import type { EntryState } from "./queue.flow.ts";

/** 操作规则 一（三）: who passed 二级审核、二榜公示 on a day before takes part, and has no number yet. */
export function joinsBatch(
  entry: { state: EntryState; qualifiedOn: PlainDate | null },
  day: PlainDate,
): boolean {
  return entry.state === "qualified" && entry.qualifiedOn !== null && compareDays(entry.qualifiedOn, day) < 0;
}
