import { homeOf, moveAllocation, signByEnds } from "../allocation/index.ts";
import { nextNumber } from "../casework/index.ts";
import { cancelDeadlines } from "../deadline/index.ts";
import { memberIds } from "../household/index.ts";
import { moveUnits } from "../inventory/index.ts";
import {
  actorTag,
  compareDays,
  hasRole,
  isBefore,
  type PlainDate,
  permit,
  refuseIf,
  type Work,
} from "../kernel/index.ts";
import { endEntry } from "../queue/index.ts";
import { clearAbandonments } from "../standing/index.ts";
import { Lease, MoveInCheck } from "./lease.entity.ts";
import { qualifiedAllocation, recordCheck } from "./move-in-check.ts";
import { refused } from "./refusals.ts";

export interface SignLease {
  allocationId: string;
  startsOn: PlainDate;
  /** Last day. */
  endsOn: PlainDate;
}

/**
 * 操作规则 二（四）（五）: the lease is signed after the originals were checked and before the end of the time for it: the
 * unit is let, the number is used up, the run of abandonments ends (二（六）). The household's claim stays: it has a flat.
 */
export async function signLease(work: Work, input: SignLease): Promise<Lease> {
  permit(hasRole(work.actor, "operator", "window"));
  const { allocationId } = input;
  const allocation = await qualifiedAllocation(work, allocationId);
  const now = work.clock.now();
  refuseIf(compareDays(input.endsOn, input.startsOn) <= 0, () => refused("wrongDates"));
  const check = await work.em.findOne(MoveInCheck, { allocationId });
  refuseIf(!check, () => refused("notChecked"));
  refuseIf(check?.state === "doubt", () => refused("inDoubt"));
  refuseIf(!allocation.signBy || !isBefore(now, allocation.signBy), () => refused("tooLate"));
  refuseIf(!(await moveAllocation(work, allocationId, "sign")), () => refused("notQualified"));
  await cancelDeadlines(work, signByEnds, allocationId);
  const lease = await newLease(work, input);
  await moveUnits(work, { unitIds: [allocation.unitId], act: "sign" });
  await endEntry(work, allocation.entryId, { reason: "allocated", at: now });
  const { householdId } = allocation;
  await clearAbandonments(work, await memberIds(work, householdId), now);
  recordCheck(work, allocation, "lease.signed", { leaseId: lease.id, leaseNo: lease.leaseNo });
  await work.em.flush();
  return lease;
}

async function newLease(work: Work, { allocationId, startsOn, endsOn }: SignLease): Promise<Lease> {
  const { unitId, householdId, rentFen } = await homeOf(work, allocationId);
  const day = work.clock.today().toString().replaceAll("-", "");
  const number = await nextNumber(work, `lease/${day}`);
  const lease = work.em.create(Lease, {
    id: work.newId(),
    leaseNo: `${work.city.prefix}HT${day}-${String(number).padStart(4, "0")}`,
    ...{ allocationId, unitId, householdId, rentFen: Number(rentFen), startsOn, endsOn },
    signedAt: work.clock.now(),
    signedBy: actorTag(work.actor).id,
  });
  work.em.persist(lease);
  await work.em.flush();
  return lease;
}
