import type { Instant } from "@housing/core/kernel";
import type { Bedrooms, PriorityClass, Tier } from "@housing/core/queue";
import { type DemoApplicant, type DemoStage, demoApplicants } from "./accounts.ts";
import type { World } from "./world.ts";

/** Where an application of the demo stands at the start, from the front of the chain to its end. */
export type Stage =
  | "firstReview"
  | "returned"
  | "rejected"
  | "withdrawn"
  | "toFirstList"
  | "firstList"
  | "secondReview"
  | "toSecondList"
  | "secondList"
  | "disputed"
  | "numbered";

/** Days counted from the start's. */
export interface Schedule {
  submitted: number;
  streetApproved: number;
  firstList: number;
  districtApproved: number;
  secondList: number;
}

export interface Slot {
  stage: Stage;
  streetCode: string;
  tier: Tier;
  bedrooms: Bedrooms;
  class: PriorityClass;
  days: Schedule;
  submittedAt: Instant;
  named?: DemoApplicant | undefined;
}

/** First day of the platform. */
export const goLive = -60;
/** When the second list with the disputed cases was published. */
export const disputedListDay = -7;
/** Natural days of both lists. */
export const listDays = 5;

const counts: Readonly<Record<Exclude<Stage, "numbered">, number>> = {
  ...{ firstReview: 300, returned: 40, rejected: 70, withdrawn: 30, toFirstList: 40, firstList: 150 },
  ...{ secondReview: 240, toSecondList: 45, secondList: 160 },
  disputed: 2,
};

/** Numbered applications by lane, and the last days of their second lists. */
const lanes: readonly { tier: Tier; bedrooms: Bedrooms; households: number }[] = [
  { tier: "lowRent", bedrooms: 1, households: 70 },
  { tier: "lowRent", bedrooms: 2, households: 90 },
  { tier: "lowRent", bedrooms: 3, households: 6 },
  { tier: "publicRental", bedrooms: 1, households: 300 },
  { tier: "publicRental", bedrooms: 2, households: 440 },
  { tier: "publicRental", bedrooms: 3, households: 194 },
];
const firstQualifiedDay = -34;

/** Applications of the demo city, every stage in its numbers, named applicants among them; in order of submission. */
export function ganzhouSlots(world: World): Slot[] {
  const numbered = lanes.flatMap(({ tier, bedrooms, households }) =>
    Array.from({ length: households }, (_, i) => {
      const span = -1 - firstQualifiedDay;
      const day = firstQualifiedDay + Math.floor((i * (span + 1)) / households);
      return slot(world, "numbered", { tier, bedrooms, secondList: day - listDays });
    }),
  );
  const others = (Object.keys(counts) as (keyof typeof counts)[]).flatMap((stage) =>
    Array.from({ length: counts[stage] }, () => slot(world, stage, { ...someLane(world), secondList: 0 })),
  );
  nameSlots(numbered, others);
  const all = [...numbered, ...others];
  return all.toSorted((a, b) => a.submittedAt.epochMilliseconds - b.submittedAt.epochMilliseconds);
}

function someLane({ chance }: World): Pick<Slot, "tier" | "bedrooms"> {
  return { tier: chance.percent(15) ? "lowRent" : "publicRental", bedrooms: chance.pick([1, 1, 2, 2, 2, 3]) };
}

function slot(
  world: World,
  stage: Stage,
  { tier, bedrooms, secondList }: Pick<Slot, "tier" | "bedrooms"> & { secondList: number },
): Slot {
  const { chance, system } = world;
  const streets = system.city.regions.filter(({ level }) => level === "street");
  // Disputes are decided by the district whose account is the first one.
  const index = stage === "disputed" ? 0 : chance.between(0, streets.length - 1);
  const days = scheduleOf(world, stage, { index, secondList });
  const submittedAt = latestBefore(world, days.submitted);
  const priority = tier === "publicRental" && chance.percent(22);
  const streetCode = streets[index]!.code;
  return { stage, streetCode, tier, bedrooms, class: priority ? "priority" : "ordinary", days, submittedAt };
}

/** Somewhere in the day; on the start's own day before the start. */
const latestBefore = (world: World, day: number): Instant =>
  world.within(day, day === 0 ? 7 : 8, day === 0 ? 9 : 22);

/** Each street publishes every third day. */
const publishesOn = (index: number, day: number): boolean => (((day + index) % 3) + 3) % 3 === 0;

function publicationDay(index: number, latest: number): number {
  for (let day = latest; ; day -= 1) if (publishesOn(index, day)) return day;
}

/** Works the days of a case out backwards, from what it waits for now. */
function scheduleOf(
  world: World,
  stage: Stage,
  { index, secondList }: { index: number; secondList: number },
): Schedule {
  const { between } = world.chance;
  if (["firstReview", "returned", "rejected", "withdrawn"].includes(stage)) {
    const submitted = stage === "firstReview" ? -between(0, 8) : -between(6, 40);
    return {
      submitted,
      streetApproved: submitted + between(2, 4),
      firstList: 0,
      districtApproved: 0,
      secondList: 0,
    };
  }
  const list = listDayOf(world, stage, { index, secondList });
  const approved = stage === "toFirstList" ? -between(0, 1) : list.first - 1;
  const districtApproved = stage === "toSecondList" ? -between(0, 1) : list.second;
  const submitted = approved - between(2, 5);
  return {
    submitted,
    streetApproved: approved,
    firstList: list.first,
    districtApproved,
    secondList: list.second,
  };
}

function listDayOf(
  { chance }: World,
  stage: Stage,
  { index, secondList }: { index: number; secondList: number },
): { first: number; second: number } {
  const open = stage === "disputed" ? disputedListDay : -chance.between(1, listDays);
  const second = stage === "numbered" ? secondList : open;
  if (stage === "firstList") {
    const days = [-5, -4, -3, -2, -1].filter((day) => publishesOn(index, day));
    return { first: chance.pick(days), second };
  }
  if (stage === "numbered" || stage === "secondList")
    return { first: publicationDay(index, second - 8), second };
  return { first: publicationDay(index, -chance.between(6, 14)), second };
}

/** Order in which a lane of 廉租住房组 gets its numbers: by batch, then by submission. */
const byNumber = (a: Slot, b: Slot): number =>
  a.days.secondList - b.days.secondList || a.submittedAt.epochMilliseconds - b.submittedAt.epochMilliseconds;

/** The named applicants take the places at which the sessions of the last days find them. */
function nameSlots(numbered: readonly Slot[], others: readonly Slot[]): void {
  const lane = (tier: Tier, bedrooms: Bedrooms): Slot[] =>
    numbered.filter((one) => one.tier === tier && one.bedrooms === bedrooms).toSorted(byNumber);
  const [oneRoom, twoRooms, threeRooms] = [lane("lowRent", 1), lane("lowRent", 2), lane("lowRent", 3)];
  const waiting = lane("publicRental", 2);
  const places: Partial<Record<DemoStage, Slot | undefined>> = {
    missed: twoRooms[0],
    choosing: twoRooms[2],
    waitingTurn: twoRooms[3],
    notice: oneRoom[0],
    resultPublished: threeRooms[0],
    inLine: waiting[40],
    numbersPublished: waiting.at(-30),
    returned: others.find(({ stage }) => stage === "returned"),
    firstReview: others.find((one) => one.stage === "firstReview" && one.streetCode === "360702001"),
    firstList: others.find(({ stage }) => stage === "firstList"),
    secondReview: others.find((one) => one.stage === "secondReview" && one.streetCode.startsWith("360702")),
    secondList: others.find(({ stage }) => stage === "secondList"),
  };
  for (const [stage, place] of Object.entries(places))
    if (place) place.named = demoApplicants.ganzhou?.find((applicant) => applicant.stage === stage);
}
