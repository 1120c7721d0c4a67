import { firstRow, type Work } from "../kernel/index.ts";
import type { QueueEntry } from "../queue/index.ts";
import { endAllocation } from "./end-allocation.ts";

const sql = `select id from allocation where entry_id = ? and state in ('chosen', 'publicised', 'qualified')`;

/** The number behind an allocation became void otherwise (资格取消): the allocation cannot stand without it. */
export async function allocationLosesEntry(work: Work, entry: QueueEntry): Promise<void> {
  const live = await firstRow<{ id: string }>(work.em, sql, [entry.id]);
  if (!live) return;
  const at = entry.endedAt ?? work.clock.now();
  await endAllocation(work, { allocationId: live.id, act: "cancel", reason: "轮候资格已取消", at });
}
