import { type AllocationRow, allocations, MoveInBatch } from "../allocation/index.ts";
import { found, hasRole, permit, type Work } from "../kernel/index.ts";
import { Lease, MoveInCheck, type MoveInState } from "./lease.entity.ts";

export type MoveInAbility = "check" | "refer" | "decide" | "sign";

export interface MoveInRow extends AllocationRow {
  check: MoveInState | null;
  doubt: string | null;
  leaseNo: string | null;
  abilities: MoveInAbility[];
}

const sees = (work: Work): boolean =>
  hasRole(work.actor, "window", "street", "district", "city", "operator", "auditor", "admin");

/** G4.1: the batches that sessions made, the newest first. */
export async function moveInBatches(work: Work): Promise<MoveInBatch[]> {
  permit(sees(work));
  return work.em.find(MoveInBatch, {}, { orderBy: { createdAt: "desc", id: "desc" }, limit: 100 });
}

/** The households of a batch, and how far each has come. */
export async function moveInBatch(
  work: Work,
  batchId: string,
): Promise<{ batch: MoveInBatch; households: MoveInRow[] }> {
  permit(sees(work));
  const batch = found(await work.em.findOne(MoveInBatch, { id: batchId }));
  const results = await allocations(work, { sessionId: batch.sessionId });
  const ids = { $in: results.map(({ allocationId }) => allocationId) };
  const checks = new Map(
    (await work.em.find(MoveInCheck, { allocationId: ids })).map((check) => [check.allocationId, check]),
  );
  const leases = new Map(
    (await work.em.find(Lease, { allocationId: ids })).map((lease) => [lease.allocationId, lease]),
  );
  const households = results.map((row) => {
    const check = checks.get(row.allocationId);
    const [state, doubt] = [check?.state ?? null, check?.doubt ?? null];
    const leaseNo = leases.get(row.allocationId)?.leaseNo ?? null;
    return { ...row, check: state, doubt, leaseNo, abilities: abilitiesOn(work, row, state) };
  });
  return { batch, households };
}

function abilitiesOn(work: Work, { state }: AllocationRow, check: MoveInState | null): MoveInAbility[] {
  if (state !== "qualified") return [];
  if (check === "doubt") return hasRole(work.actor, "district", "city") ? ["decide"] : [];
  if (!hasRole(work.actor, "operator", "window")) return [];
  return check === null ? ["check", "refer"] : ["check", "refer", "sign"];
}
