import { businessTypes } from "@housing/core/casework";
import type { Instant, PolicyBook } from "@housing/core/kernel";
import { type DemoStage, demoApplicantAt } from "./accounts.ts";
import { type Pass, type ToldCase, type Turn, tellCase } from "./case-history.ts";
import { CaseNumbers } from "./case-numbers.ts";
import { addClosedLists } from "./closed-lists.ts";
import { officeOf } from "./demo-actors.ts";
import { makeFamily } from "./families.ts";
import { liuzhouForm } from "./forms.ts";
import type { Ledger } from "./ledger.ts";
import type { World } from "./world.ts";

type Stage =
  | "firstReview"
  | "returned"
  | "rejected"
  | "secondReview"
  | "cityReview"
  | "toList"
  | "qualificationList"
  | "qualified";

/** How many stand where, and how many steps of the chain they have passed. */
const stages: Readonly<Record<Stage, { count: number; passed: number }>> = {
  firstReview: { count: 70, passed: 0 },
  returned: { count: 12, passed: 0 },
  rejected: { count: 15, passed: 1 },
  secondReview: { count: 70, passed: 1 },
  cityReview: { count: 55, passed: 2 },
  toList: { count: 15, passed: 3 },
  qualificationList: { count: 50, passed: 3 },
  qualified: { count: 110, passed: 4 },
};

export const listDays = 7;

export interface LiuzhouCase extends ToldCase {
  stage: Stage;
  listDay: number;
}

interface Place {
  stage: Stage;
  streetCode: string;
  submitted: number;
  /** Days on which street, district and city approved, and the list was published. */
  days: readonly [street: number, district: number, city: number, list: number];
  submittedAt: Instant;
  first: boolean;
}

/** Every submitted application of 柳州, through street, district and city. */
export function tellLiuzhou(world: World, ledger: Ledger, policy: PolicyBook): LiuzhouCase[] {
  const type = world.system.registry.get(businessTypes, "liuzhou.publicRental.apply");
  const numbers = new CaseNumbers(world);
  const cases = places(world).map((place): LiuzhouCase => {
    const { stage, streetCode, first, submittedAt, days } = place;
    const named = first ? demoApplicantAt("liuzhou", stage as DemoStage) : undefined;
    const family = makeFamily(world, { streetCode, bedrooms: world.chance.between(1, 3), named });
    const form = liuzhouForm(world, family);
    const caseNo = numbers.next(submittedAt);
    const passes = passesOf(world, place);
    const story = { type, caseNo, family, form, submittedAt, passes, turn: turnOf(world, place) };
    return { ...tellCase(world, ledger, policy, story), stage, listDay: days[3] };
  });
  numbers.write(ledger);
  addClosedLists(world, ledger, cases);
  return cases;
}

function places(world: World): Place[] {
  const all = (Object.keys(stages) as Stage[]).flatMap((stage) =>
    Array.from({ length: stages[stage].count }, (_, i) => place(world, stage, i === 0)),
  );
  return all.toSorted((a, b) => a.submittedAt.epochMilliseconds - b.submittedAt.epochMilliseconds);
}

/** The days of a case, worked out backwards from the last step that it has passed. */
function place(world: World, stage: Stage, first: boolean): Place {
  const { chance, system } = world;
  const streets = system.city.regions.filter(({ level }) => level === "street");
  const list = stage === "qualified" ? -8 - 2 * chance.between(0, 16) : -2 * chance.between(1, 3);
  const last =
    { toList: -1, qualificationList: list, qualified: list }[stage as string] ?? -chance.between(1, 6);
  const { passed } = stages[stage];
  const step = (n: number): number => last - chance.between(1, 3) - 3 * (Math.min(passed, 3) - n);
  const days = [step(1), step(2), step(3), list] as const;
  const submitted =
    (passed === 0 ? -chance.between(0, 8) : days[0]) - (passed === 0 ? 0 : chance.between(1, 4));
  const submittedAt = world.within(submitted, submitted === 0 ? 7 : 8, submitted === 0 ? 9 : 22);
  return { stage, first, days, submitted, submittedAt, streetCode: chance.pick(streets).code };
}

function passesOf(world: World, { stage, streetCode, days }: Place): Pass[] {
  const district = world.system.city.regions.find(({ code }) => code === streetCode)?.parent ?? "";
  const city = officeOf(world, "city", world.system.city.regions[0]!.code);
  const all: Pass[] = [
    { at: world.within(days[0], 9, 10), by: officeOf(world, "street", streetCode) },
    { at: world.within(days[1], 10, 11), by: officeOf(world, "district", district) },
    { at: world.within(days[2], 11, 12), by: city },
    { at: world.at(days[3], 15), by: city, endsAt: world.at(days[3] + listDays + 1, 0) },
  ];
  return all.slice(0, stages[stage].passed);
}

function turnOf(world: World, { stage, streetCode, submitted, days }: Place): Turn | undefined {
  if (stage === "returned") {
    const by = officeOf(world, "street", streetCode);
    return { act: stage, by, at: world.at(Math.min(submitted + 1, 0), 9, 15), reason: "请补充居住证照片。" };
  }
  if (stage !== "rejected") return undefined;
  const district = world.system.city.regions.find(({ code }) => code === streetCode)?.parent ?? "";
  const by = officeOf(world, "district", district);
  return { act: stage, by, at: world.at(Math.min(days[0] + 1, 0), 8, 45), reason: "家庭住房面积超过标准。" };
}
