import { change, type Instant, placeholders, rows, TryAgain, type Work } from "../kernel/index.ts";
import { type AllocationAct, type AllocationState, allocationFlow } from "./allocation.flow.ts";

/** What a move writes beside the state. */
export interface AllocationChange {
  qualifiedAt?: Instant;
  signBy?: Instant;
  /** The allocation is over: the unit and the household are free for another. */
  ended?: { at: Instant; reason: string };
}

/** The states in which an act may be done. */
const statesBefore = (act: AllocationAct): AllocationState[] =>
  (Object.keys(allocationFlow.table) as AllocationState[]).filter((state) => allocationFlow.may(state, act));

/** Puts the results of many before the public in one statement; answers those that were to be. */
export async function publiciseAllocations(work: Work, ids: readonly string[]): Promise<Set<string>> {
  const from = statesBefore("publicise");
  const where = `where id in (${placeholders(ids)}) and state in (${placeholders(from)})`;
  const chosen = await rows<{ id: string }>(work.em, `select id from allocation ${where}`, [...ids, ...from]);
  const sql = `update allocation set version = version + 1, state = ? ${where}`;
  const to = allocationFlow.move(from[0]!, "publicise");
  if ((await change(work.em, sql, [to, ...ids, ...from])) !== chosen.length)
    throw new TryAgain("an allocation was changed meanwhile");
  return new Set(chosen.map(({ id }) => id));
}

/** Moves an allocation by an act, once: false when another act at the same instant was first. */
export async function moveAllocation(
  work: Work,
  id: string,
  act: AllocationAct,
  { qualifiedAt, signBy, ended }: AllocationChange = {},
): Promise<boolean> {
  const from = statesBefore(act);
  const sets: [string, string | number | null][] = [["state = ?", allocationFlow.move(from[0]!, act)]];
  if (qualifiedAt) sets.push(["qualified_at = ?", qualifiedAt.epochMilliseconds]);
  if (signBy) sets.push(["sign_by = ?", signBy.epochMilliseconds]);
  if (ended) {
    sets.push(["ended_at = ?", ended.at.epochMilliseconds], ["end_reason = ?", ended.reason.slice(0, 200)]);
    sets.push(["live_unit_id = ?", null], ["live_household_id = ?", null]);
  }
  const sql = `update allocation set version = version + 1, ${sets.map(([set]) => set).join(", ")}
    where id = ? and state in (${placeholders(from)})`;
  return (await change(work.em, sql, [...sets.map(([, value]) => value), id, ...from])) === 1;
}
