import { publishCases } from "@housing/core/casework";
import { visitor } from "@housing/core/kernel";
import { decideObjection, PublicityItem, raiseObjection } from "@housing/core/publicity";
import { officeOf } from "./demo-actors.ts";
import type { GanzhouCase } from "./ganzhou-applications.ts";
import { disputedListDay } from "./ganzhou-slots.ts";
import type { World } from "./world.ts";

/** The offices publish the lists that are still open at the start. */
export function planOpenLists(world: World, cases: readonly GanzhouCase[]): void {
  const first = cases.filter(({ slot }) => slot.stage === "firstList");
  for (const [key, group] of Map.groupBy(first, ({ slot }) => `${slot.streetCode}/${slot.days.firstList}`))
    planList(world, { key: "firstList", region: key.split("/")[0]!, role: "street" }, group, 15);
  const second = cases.filter(({ slot }) => slot.stage === "secondList");
  for (const [key, group] of Map.groupBy(
    second,
    ({ slot, family }) => `${family.districtCode}/${slot.days.secondList}`,
  ))
    planList(world, { key: "secondList", region: key.split("/")[0]!, role: "district" }, group, 16);
}

interface ListStory {
  key: "firstList" | "secondList";
  region: string;
  role: "street" | "district";
}

function planList(
  world: World,
  { key, region, role }: ListStory,
  group: readonly GanzhouCase[],
  hour: number,
): void {
  const day = group[0]!.slot.days[key];
  const caseIds = group.map(({ id }) => id);
  world.plan(world.at(day, hour), () =>
    world.act(officeOf(world, role, region), (work) => publishCases(work, { stepKey: key, caseIds })),
  );
}

const text = "该家庭成员名下疑似另有住房，请核实。";

/** Anybody objects to the newest public line of a subject. */
export async function object(world: World, subjectId: string, contact?: string): Promise<string> {
  return world.act(visitor, async (work) => {
    const item = await work.em.findOneOrFail(PublicityItem, { subjectId, state: "open" });
    const objection = await raiseObjection(work, { itemId: item.id, text, contact, fileIds: [] });
    return objection.id;
  });
}

/**
 * Two cases of 章贡区 whose second list ended two days ago under objection: one still waits for the decision, the other
 * was found right this morning and waits for its number.
 */
export function planDisputes(world: World, disputed: readonly GanzhouCase[]): void {
  const district = world.staff("district1");
  const caseIds = disputed.map(({ id }) => id);
  world.plan(world.at(disputedListDay, 16, 30), () =>
    world.act(district, (work) => publishCases(work, { stepKey: "secondList", caseIds })),
  );
  const objections: string[] = [];
  world.plan(world.at(-4, 20, 12), async () => {
    for (const caseId of caseIds) objections.push(await object(world, caseId, "19800009999"));
  });
  const reason = "经查询不动产登记信息，该家庭名下无住房，异议不成立。";
  world.plan(world.at(0, 9, 2), () =>
    world.act(district, (work) =>
      decideObjection(work, { objectionId: objections[0]!, outcome: "rejected", reason, keepNumber: true }),
    ),
  );
}

/** Objections that are open at the start: to a first list and to a number. */
export function planOpenObjections(
  world: World,
  firstListed: GanzhouCase,
  entryId: () => Promise<string>,
): void {
  world.plan(world.at(-1, 19, 40), () => object(world, firstListed.id));
  world.plan(world.at(-1, 20, 5), async () => object(world, await entryId()));
}
