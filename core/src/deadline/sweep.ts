import { type Instant, rows, type System } from "../kernel/index.ts";
import { deadlineBatchHandlers } from "./deadline.ts";
import { type DueRow, type Sweep, settle } from "./settle.ts";
import { type Sight, settleTogether } from "./settle-together.ts";

export type { Sweep };

/** How far a sweeper looks ahead in a long run of one kind: four at once find something to do in it. */
const longRun = 4000;

/**
 * Does what is due up to an instant, in order of the due instant. Each deadline has its own transaction, but for runs of
 * a kind with a batch handler, which share one. Any number of sweepers may run at once: the conditional update lets one
 * of them win.
 */
export async function sweepDeadlines(system: System, until: Instant, window = 200): Promise<Sweep> {
  const sweep: Sweep = { done: 0, failed: [] };
  for (let limit = window; ; ) {
    const skip = new Set(sweep.failed.map(({ id }) => id));
    const due = (await dueRows(system, until, limit + skip.size)).filter(({ id }) => !skip.has(id));
    if (due.length === 0) return sweep;
    const runs = runsOf(due);
    const goesOn = runs.length === 1 && due.length >= limit && isBatched(system, due[0]!.kind);
    for (const run of runs) await settleRun(system, run, sweep, { goesOn, asFarAsMay: limit >= longRun });
    limit = goesOn ? longRun : window;
  }
}

function dueRows(system: System, until: Instant, limit: number): Promise<DueRow[]> {
  const sql = `select id, kind, subject_id, due_at, failures from deadline where state = 'due' and due_at <= ?
    and (retry_at is null or retry_at <= ?) order by due_at, id limit ${limit}`;
  return rows<DueRow>(system.em.fork(), sql, [until.epochMilliseconds, until.epochMilliseconds]);
}

/** Deadlines of one kind that follow one another: no other kind's lies between them. */
function runsOf(due: readonly DueRow[]): DueRow[][] {
  const runs: DueRow[][] = [];
  for (const row of due) {
    const run = runs.at(-1);
    if (run?.[0]?.kind === row.kind) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

const isBatched = ({ registry }: System, kind: string): boolean =>
  registry.find(deadlineBatchHandlers, kind) !== undefined;

async function settleRun(system: System, run: readonly DueRow[], sweep: Sweep, sight: Sight): Promise<void> {
  if (isBatched(system, run[0]!.kind)) return settleTogether(system, run, sweep, sight);
  for (const row of run) await settle(system, row, sweep);
}
