import {
  type AllocationState,
  type AllocationTally,
  MoveInBatch,
  tallyAllocations,
} from "../allocation/index.ts";
import { found, hasRole, type Instant, permit, type Work } from "../kernel/index.ts";
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

export const seesMoveIn = (work: Work): boolean =>
  hasRole(work.actor, "window", "street", "district", "city", "operator", "auditor", "admin");

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
  const tallies = await tallyAllocations(work, ids);
  return batches.map((batch) => ({
    batch,
    session: found(sessions.find(({ id }) => id === batch.sessionId)),
    ...summed(tallies.filter(({ sessionId }) => sessionId === batch.sessionId)),
  }));
}

function summed(tallies: readonly AllocationTally[]): Pick<MoveInBatchView, "progress" | "signBy"> {
  const progress = { inPublicity: 0, toSign: 0, signed: 0, ended: 0 };
  for (const { state, count } of tallies) progress[stages[state]] += count;
  return { progress, signBy: tallies.find(({ state }) => state === "qualified")?.signBy ?? null };
}
