import { decideCase, saveDraft, startCase, submitCase } from "@housing/core/casework";
import {
  disqualify,
  laneOf,
  leaveQueue,
  liveEntryOf,
  SubsidyHousehold,
  stopSubsidy,
} from "@housing/core/queue";
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
  const [taken, waits, today, left, unfit, ...others] = centre;
  planChange(world, taken!, { day: -4, decidedOn: -2 });
  planChange(world, today!, { day: -3, decidedOn: 0 });
  planChange(world, waits!, { day: -1 });
  const [first, second, third, asking] = others;
  planConversion(world, first!, { day: -15, decidedOn: -13, reason: "已在单位附近租住市场房。" });
  planConversion(world, second!, { day: -9, decidedOn: -7, reason: "老人就医需要，另行租住。" });
  planConversion(world, third!, { day: -6, decidedOn: -5, reason: "子女就学，在学校附近租房。" });
  planConversion(world, asking!, { day: -1, reason: "已与房东签订两年租赁合同。" });
  world.plan(world.at(-2, 15), () => stopOne(world, first!));
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

/** The district stops what it had approved. */
async function stopOne(world: World, { family }: GanzhouCase): Promise<void> {
  await world.act(officeOf(world, "district", family.districtCode), async (work) => {
    const { id } = await work.em.findOneOrFail(SubsidyHousehold, { householdId: family.householdId });
    await stopSubsidy(work, { id, reason: "家庭收入超过租赁补贴标准" });
  });
}

/** 一（七）: the subsidy instead of the flat; decided by the district where a day is given. */
function planConversion(
  world: World,
  { family }: GanzhouCase,
  { day, decidedOn, reason }: { day: number; decidedOn?: number; reason: string },
): void {
  let caseId = "";
  world.plan(world.at(day, 20, 5), async () => {
    caseId = await world.act(family.actor, async (work) => {
      const entry = await liveEntryOf(work, family.householdId);
      const kase = await startCase(work, { businessType: "queue.convertToSubsidy", subjectId: entry!.id });
      await saveDraft(work, { caseId: kase.id, form: { convert: { reason, agreed: true } } });
      await submitCase(work, { caseId: kase.id });
      return kase.id;
    });
  });
  if (decidedOn === undefined) return;
  const district = officeOf(world, "district", family.districtCode);
  world.plan(world.at(decidedOn, 10, 25), () =>
    world.act(district, (work) =>
      decideCase(work, { caseId, decision: "approve", reason: "同意转为租赁补贴。" }),
    ),
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
