import { type AllocationState, allocationRegion, MoveInBatch } from "../allocation/index.ts";
import { found, hasRole, Instant, permit, type Role, rows, type Work } from "../kernel/index.ts";
import { allOf, byRegion, isOneOf } from "../register/index.ts";
import { SelectionSession } from "../selection/index.ts";

/** Where the households of a batch stand. */
export type MoveInStage = "inPublicity" | "toSign" | "signed" | "ended";

const stages: Readonly<Record<AllocationState, MoveInStage>> = {
  chosen: "inPublicity",
  publicised: "inPublicity",
  qualified: "toSign",
  signed: "signed",
  forgone: "ended",
  cancelled: "ended",
};

export interface MoveInBatchView {
  batch: MoveInBatch;
  session: SelectionSession;
  progress: Record<MoveInStage, number>;
  /** The earliest time to sign, while somebody still has to. */
  signBy: Instant | null;
}

export const moveInRoles: readonly Role[] = [
  "window",
  "street",
  "district",
  "city",
  "operator",
  "auditor",
  "admin",
];

export const seesMoveIn = (work: Work): boolean => hasRole(work.actor, ...moveInRoles);

/** G4.1: the batches that sessions made and how far each has come, the newest first; at most a hundred. */
export async function moveInBatches(work: Work): Promise<MoveInBatchView[]> {
  permit(seesMoveIn(work));
  return viewsOf(
    work,
    await work.em.find(MoveInBatch, {}, { orderBy: { createdAt: "desc", id: "desc" }, limit: 100 }),
  );
}

export async function moveInBatchView(work: Work, batchId: string): Promise<MoveInBatchView> {
  permit(seesMoveIn(work));
  const batch = found(await work.em.findOne(MoveInBatch, { id: batchId }));
  return found((await viewsOf(work, [batch]))[0]);
}

async function viewsOf(work: Work, batches: readonly MoveInBatch[]): Promise<MoveInBatchView[]> {
  const ids = batches.map(({ sessionId }) => sessionId);
  const sessions = await work.em.find(SelectionSession, { id: { $in: ids } });
  const tallies = await tally(work, ids);
  return batches.map((batch) => ({
    batch,
    session: found(sessions.find(({ id }) => id === batch.sessionId)),
    ...summed(tallies.filter(({ sessionId }) => sessionId === batch.sessionId)),
  }));
}

interface Tally {
  sessionId: string;
  state: AllocationState;
  count: number;
  signBy: number | null;
}

/** How many of each session's results stand where, of those that staff of these regions see. */
function tally(work: Work, sessionIds: readonly string[]): Promise<Tally[]> {
  const { sql, parameters } = allOf([isOneOf("a.session_id", sessionIds), byRegion(allocationRegion)(work)]);
  return rows<Tally>(
    work.em,
    `select a.session_id as sessionId, a.state as state, count(*) as count, min(a.sign_by) as signBy
      from allocation a join household h on h.id = a.household_id where ${sql} group by a.session_id, a.state`,
    parameters,
  );
}

function summed(tallies: readonly Tally[]): Pick<MoveInBatchView, "progress" | "signBy"> {
  const progress = { inPublicity: 0, toSign: 0, signed: 0, ended: 0 };
  for (const { state, count } of tallies) progress[stages[state]] += Number(count);
  const signBy = tallies.find(({ state }) => state === "qualified")?.signBy ?? null;
  return { progress, signBy: signBy === null ? null : Instant.fromEpochMilliseconds(Number(signBy)) };
}
