import { cancelAllocation, resumeSigning } from "../allocation/index.ts";
import { actorTag, coversRegion, found, hasRole, permit, refuseIf, type Work } from "../kernel/index.ts";
import { MoveInCheck } from "./lease.entity.ts";
import { qualifiedAllocation, recordCheck } from "./move-in-check.ts";
import { refused } from "./refusals.ts";

export interface DecideDoubt {
  allocationId: string;
  /** true: the doubt holds, the household does not meet the conditions. */
  confirmed: boolean;
  reason: string;
}

/** 操作规则 二（五） 区级住房保障部门审核认定: confirmed → 取消其配租资格; not confirmed → the signing time goes on. */
export async function decideDoubt(
  work: Work,
  { allocationId, confirmed, reason }: DecideDoubt,
): Promise<void> {
  const allocation = await qualifiedAllocation(work, allocationId);
  const { actor, city } = work;
  const inRegion = actor.kind !== "staff" || coversRegion(city, actor.regions, allocation.districtCode);
  permit(hasRole(actor, "city") || (hasRole(actor, "district") && inRegion));
  const check = found(await work.em.findOne(MoveInCheck, { allocationId }));
  refuseIf(check.state !== "doubt", () => refused("noDoubt"));
  check.state = confirmed ? "refused" : "cleared";
  check.decidedBy = actorTag(actor).id;
  check.decidedAt = work.clock.now();
  check.decision = reason;
  recordCheck(work, allocation, "lease.doubtDecided", { confirmed });
  await work.em.flush();
  if (confirmed)
    await cancelAllocation(work, { allocationId, reason, cause: "allocationLost", keepNumber: false });
  else if (allocation.pausedSignBy && check.doubtAt)
    await resumeSigning(work, allocationId, allocation.pausedSignBy, check.doubtAt);
}
