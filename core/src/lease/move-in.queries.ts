import {
  type Allocation,
  type AllocationFilter,
  type AllocationRow,
  allocations,
  MoveInBatch,
} from "../allocation/index.ts";
import { hasRole, permit, type Work } from "../kernel/index.ts";
import { Lease, MoveInCheck, type MoveInState } from "./lease.entity.ts";
import { seesMoveIn } from "./move-in-batches.ts";

export type MoveInAbility = "check" | "refer" | "decide" | "sign";

export interface MoveInRow extends AllocationRow {
  check: MoveInState | null;
  doubt: string | null;
  leaseNo: string | null;
  abilities: MoveInAbility[];
}

/** The households of a batch, and how far each has come. */
export async function moveInHouseholds(work: Work, { sessionId }: MoveInBatch): Promise<MoveInRow[]> {
  permit(seesMoveIn(work));
  return moveInRows(work, { sessionId });
}

/** One household of it; before its session is over there is none. */
export async function moveInOf(work: Work, { id, sessionId }: Allocation): Promise<MoveInRow | undefined> {
  if (!seesMoveIn(work) || !(await work.em.findOne(MoveInBatch, { sessionId }))) return undefined;
  return (await moveInRows(work, { allocationId: id }))[0];
}

async function moveInRows(work: Work, filter: AllocationFilter): Promise<MoveInRow[]> {
  const results = await allocations(work, filter);
  const ids = { $in: results.map(({ allocationId }) => allocationId) };
  const checks = new Map(
    (await work.em.find(MoveInCheck, { allocationId: ids })).map((check) => [check.allocationId, check]),
  );
  const leases = new Map(
    (await work.em.find(Lease, { allocationId: ids })).map((lease) => [lease.allocationId, lease]),
  );
  return results.map((row) => {
    const check = checks.get(row.allocationId);
    const [state, doubt] = [check?.state ?? null, check?.doubt ?? null];
    const leaseNo = leases.get(row.allocationId)?.leaseNo ?? null;
    return { ...row, check: state, doubt, leaseNo, abilities: abilitiesOn(work, row, state) };
  });
}

function abilitiesOn(work: Work, { state }: AllocationRow, check: MoveInState | null): MoveInAbility[] {
  if (state !== "qualified") return [];
  if (check === "doubt") return hasRole(work.actor, "district", "city") ? ["decide"] : [];
  if (!hasRole(work.actor, "operator", "window")) return [];
  return check === null ? ["check", "refer"] : ["check", "refer", "sign"];
}
