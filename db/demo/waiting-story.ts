import { decideCase, saveDraft, startCase, submitCase } from "@housing/core/casework";
import { disqualify, laneOf, leaveQueue, liveEntryOf } from "@housing/core/queue";
import { addCreditRecord, addToBlocklist } from "@housing/core/standing";
import { officeOf } from "./demo-actors.ts";
import type { GanzhouCase } from "./ganzhou-applications.ts";
import type { World } from "./world.ts";

/** What households in line, and their districts, did: adjusted, gave up, lost the right to wait. */
export function planWaiting(world: World, cases: readonly GanzhouCase[]): void {
  const inLine = cases.filter(
    ({ slot }) =>
      slot.stage === "numbered" && slot.tier === "publicRental" && slot.bedrooms === 2 && !slot.named,
  );
  const centre = inLine.filter(({ family }) => family.districtCode === "360702");
  const [taken, waits, today, left, unfit] = centre;
  planChange(world, taken!, { day: -4, decidedOn: -2 });
  planChange(world, today!, { day: -3, decidedOn: 0 });
  planChange(world, waits!, { day: -1 });
  world.plan(world.at(-12, 20), () =>
    world.act(left!.family.actor, async (work) => {
      const entry = await liveEntryOf(work, left!.family.householdId);
      await leaveQueue(work, { entryId: entry!.id });
    }),
  );
  world.plan(world.at(-10, 15), () =>
    world.act(world.staff("district1"), async (work) => {
      const entry = await liveEntryOf(work, unfit!.family.householdId);
      const reason = "家庭成员购买商品住房，不再符合保障条件";
      await disqualify(work, { entryId: entry!.id, reason, evidence: "不动产登记查询结果", fileIds: [] });
    }),
  );
}

/** 一（六）: fewer bedrooms; decided by the district where a day is given. */
function planChange(
  world: World,
  { family }: GanzhouCase,
  { day, decidedOn }: { day: number; decidedOn?: number },
): void {
  let caseId = "";
  const size = family.members.length + 1;
  const change = { tier: "publicRental", bedrooms: "1", size, reason: "希望尽快入住，愿意选择较小的居室。" };
  world.plan(world.at(day, 19, 15), async () => {
    caseId = await world.act(family.actor, async (work) => {
      const entry = await liveEntryOf(work, family.householdId);
      const kase = await startCase(work, { businessType: "queue.changeLane", subjectId: entry!.id });
      await saveDraft(work, { caseId: kase.id, form: { change } });
      await submitCase(work, { caseId: kase.id });
      return kase.id;
    });
  });
  if (decidedOn === undefined) return;
  const district = officeOf(world, "district", family.districtCode);
  world.plan(world.at(decidedOn, 9, 10), () =>
    world.act(district, (work) =>
      decideCase(work, { caseId, decision: "approve", reason: "人口未变，同意调整。" }),
    ),
  );
}

/** People with a mark: one on the blocklist by hand, one with a credit record. */
export function planMarks(world: World, cases: readonly GanzhouCase[]): void {
  const rejected = cases.filter(({ slot }) => slot.stage === "rejected");
  const [barred, noted] = rejected.map(({ family }) => family.applicant.idNumber);
  world.plan(world.at(-4, 16), () =>
    world.act(world.staff("city1"), (work) =>
      addToBlocklist(work, { idNumber: barred!, scope: "flat", reason: "提供虚假收入证明" }),
    ),
  );
  world.plan(world.at(-3, 10), () =>
    world.act(world.staff("district1"), (work) =>
      addCreditRecord(work, {
        idNumber: noted!,
        kind: "隐瞒收入",
        text: "申请时未如实填报经营收入，已批评教育。",
      }),
    ),
  );
}

export const laneOfCity = (world: World, tier: "lowRent" | "publicRental", bedrooms: 1 | 2 | 3): string =>
  laneOf(world.system.city.areas[0]!.code, tier, bedrooms);
