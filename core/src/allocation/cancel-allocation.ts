import { record } from "../audit/index.ts";
import { refuseIf, type Work } from "../kernel/index.ts";
import { withdrawItems } from "../publicity/index.ts";
import { endEntry, moveEntry } from "../queue/index.ts";
import { endAllocation, tellHousehold } from "./end-allocation.ts";
import { refused } from "./refusals.ts";
import { cancelledSms } from "./sms.ts";

export interface CancelAllocation {
  allocationId: string;
  reason: string;
  cause: "objectionUpheld" | "allocationLost";
  /** The decision's choice: the household goes back in line with its number, or the number ends. */
  keepNumber: boolean;
}

/** 操作规则 二（四）（五）: an objection was upheld, or the documents did not hold: no allocation, the unit is free. */
export async function cancelAllocation(work: Work, input: CancelAllocation): Promise<void> {
  const { allocationId, reason, cause, keepNumber } = input;
  const at = work.clock.now();
  const home = await endAllocation(work, { allocationId, act: "cancel", reason, at });
  refuseIf(!home, () => refused("ended"));
  if (!home) return;
  if (keepNumber) await moveEntry(work, home.entryId, "reinstate");
  else await endEntry(work, home.entryId, { reason: cause, at });
  await withdrawItems(work, allocationId);
  const { districtCode, entryId } = home;
  const facts = { cause, keepNumber, entryId };
  record(work, {
    act: "allocation.cancelled",
    subjectType: "allocation",
    subjectId: allocationId,
    districtCode,
    facts,
  });
  const outcome = keepNumber ? "您的轮候顺序号保留，继续排队轮候。" : "您的轮候顺序号同时失效。";
  await tellHousehold(work, home, cancelledSms, { reason: reason.slice(0, 100), outcome });
}
