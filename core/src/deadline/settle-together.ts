import {
  change,
  dialectOf,
  inParts,
  inTransaction,
  placeholders,
  rows,
  type System,
  systemActor,
  TryAgain,
  type Work,
} from "../kernel/index.ts";
import { deadlineBatchHandlers } from "./deadline.ts";
import { type DueRow, dueOf, type Sweep, settle } from "./settle.ts";

/** What to do about deadlines that another sweeper is at: leave them to it for now, or see how it ends. */
type Rivals = "passOver" | "wait";

/** How much of a run a sweeper sees. */
export interface Sight {
  /** Its end is not in sight. */
  goesOn: boolean;
  /** The sweeper looks as far ahead as it ever does. */
  asFarAsMay: boolean;
}

/**
 * Does a run of one kind, a thousand in a transaction. Sweepers at once share a run among them, but none goes past its end
 * before all of it is done: what comes behind may rest on it. Nor does one wait that may find more of the run further on.
 */
export async function settleTogether(
  system: System,
  run: readonly DueRow[],
  sweep: Sweep,
  { goesOn, asFarAsMay }: Sight,
): Promise<void> {
  const before = sweep.done;
  const left = await settleParts(system, inParts(run), sweep, "passOver");
  if (left === 0 || (goesOn && (sweep.done > before || !asFarAsMay))) return;
  const failed = new Set(sweep.failed.map(({ id }) => id));
  const rest = run.filter(({ id }) => !failed.has(id));
  await settleParts(system, inParts(rest), sweep, "wait");
}

/** Answers how many were left to others. */
async function settleParts(
  system: System,
  parts: readonly DueRow[][],
  sweep: Sweep,
  rivals: Rivals,
): Promise<number> {
  let left = 0;
  for (const part of parts) {
    const leftOfPart = await settlePart(system, part, sweep, rivals);
    left += leftOfPart;
  }
  return left;
}

/**
 * On any failure the halves are tried, down to one by one by the kind's own handler:
 * a deadline that cannot be done holds up nobody but itself.
 */
async function settlePart(
  system: System,
  part: readonly DueRow[],
  sweep: Sweep,
  rivals: Rivals,
): Promise<number> {
  if (part.length === 1) {
    await settle(system, part[0]!, sweep);
    return 0;
  }
  try {
    const act = (work: Work) => actTogether(work, part, rivals);
    const done = await inTransaction(system, systemActor("deadline"), act, { readCommitted: true });
    sweep.done += done;
    return part.length - done;
  } catch {
    // Told by the deadline's own handler, when it is tried alone.
    return settleParts(system, inParts(part, Math.ceil(part.length / 2)), sweep, rivals);
  }
}

async function actTogether(work: Work, part: readonly DueRow[], rivals: Rivals): Promise<number> {
  const claimed = await claim(work, part, rivals);
  if (claimed.length > 0)
    await work.registry.get(deadlineBatchHandlers, part[0]!.kind)(work, claimed.map(dueOf));
  return claimed.length;
}

async function claim(work: Work, part: readonly DueRow[], rivals: Rivals): Promise<DueRow[]> {
  const ids = part.map(({ id }) => id);
  const look = `select id from deadline where id in (${placeholders(ids)}) and state = 'due'
    ${dialectOf(work.em).lock[rivals]}`;
  const free = new Set((await rows<{ id: string }>(work.em, look, ids)).map(({ id }) => id));
  const claimed = part.filter(({ id }) => free.has(id));
  if (claimed.length === 0) return claimed;
  const sql = `update deadline set state = 'done', done_at = ? where id in (${placeholders(claimed)}) and state = 'due'`;
  const touched = await change(work.em, sql, [
    work.clock.now().epochMilliseconds,
    ...claimed.map(({ id }) => id),
  ]);
  if (touched !== claimed.length) throw new TryAgain("another sweeper was faster");
  return claimed;
}
