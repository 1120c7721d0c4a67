import {
  claimHousing,
  contactOf,
  type MemberInput,
  type PersonInput,
  registerHousehold,
} from "../household/index.ts";
import {
  areaOfDistrict,
  hasRole,
  type Instant,
  permit,
  refuseIf,
  regionOf,
  type Work,
} from "../kernel/index.ts";
import { addEntry } from "./enter-queue.ts";
import { type Bedrooms, laneOf, type PriorityClass, type Tier } from "./lane.ts";
import { advanceLane, ensureLanes, lastNumbers, lockLanes } from "./lane-counters.ts";
import { QueueEntry } from "./queue.entity.ts";
import { refused } from "./refusals.ts";

/** A household with the number it got in the public lottery before go-live. */
export interface LotteryNumber {
  applicant: PersonInput;
  members: readonly MemberInput[];
  streetCode: string;
  /** Number of the old application, as people know it. */
  caseNo: string;
  tier: Tier;
  bedrooms: Bedrooms;
  class: PriorityClass;
  number: number;
  submittedAt: Instant;
}

/**
 * 操作规则 二（二）: households of the public lottery keep their numbers and stand in line at once; the lane continues
 * after the highest. Refused as soon as the lane has a batch of its own.
 */
export async function importLotteryNumbers(
  work: Work,
  { numbers }: { numbers: readonly LotteryNumber[] },
): Promise<number> {
  permit(hasRole(work.actor, "city", "admin"));
  const placed = numbers.map((given) => ({ ...given, ...placeOf(work, given) }));
  for (const areaCode of new Set(placed.map((given) => given.areaCode))) {
    await lockLanes(work, areaCode);
    await ensureLanes(work, areaCode);
  }
  for (const lane of new Set(placed.map((given) => given.lane))) await refuseRunning(work, lane);
  for (const [i, given] of placed.entries()) await addNumber(work, given, i + 1);
  await raiseCounters(work, placed);
  return placed.length;
}

interface Placed extends LotteryNumber {
  areaCode: string;
  districtCode: string;
  lane: string;
}

function placeOf(work: Work, { streetCode, tier, bedrooms }: LotteryNumber) {
  const street = regionOf(work.city, streetCode);
  const districtCode = street?.level === "street" ? street.parent : undefined;
  const area = districtCode === undefined ? undefined : areaOfDistrict(work.city, districtCode);
  if (!area || districtCode === undefined) throw refused("outsideAreas");
  return { areaCode: area.code, districtCode, lane: laneOf(area.code, tier, bedrooms) };
}

async function refuseRunning(work: Work, lane: string): Promise<void> {
  const numbered = await work.em.count(QueueEntry, { lane, batchDay: { $ne: null } });
  refuseIf(numbered > 0, () => refused("lotteryTooLate"));
}

async function addNumber(work: Work, given: Placed, row: number): Promise<void> {
  const { lane, number, districtCode, streetCode, applicant, members } = given;
  const taken = await work.em.count(QueueEntry, { lane, number });
  refuseIf(taken > 0, () => refused("lotteryNumberTaken", { row, number }));
  const household = await registerHousehold(work, {
    ...{ applicant, members, districtCode, streetCode },
    accountId: null,
  });
  const { maskedName } = await contactOf(work, household.id);
  const { areaCode, caseNo, tier, bedrooms, submittedAt } = given;
  const entry = await addEntry(work, "import", {
    ...{
      householdId: household.id,
      areaCode,
      districtCode,
      lane,
      number,
      caseNo,
      tier,
      bedrooms,
      maskedName,
    },
    ...{ submittedAt, class: given.class, caseId: null, qualifiedOn: null, replacesId: null, rejoins: 0 },
    state: "inLine",
    origin: "lottery",
    inLineAt: work.clock.now(),
    liveHouseholdId: household.id,
    pendingHouseholdId: null,
  });
  await claimHousing(work, household.id, entry.id);
}

async function raiseCounters(work: Work, placed: readonly Placed[]): Promise<void> {
  for (const [lane, given] of Map.groupBy(placed, (one) => one.lane)) {
    const from = (await lastNumbers(work, given[0]!.areaCode)).get(lane) ?? 0;
    const to = Math.max(from, ...given.map(({ number }) => number));
    if (to > from) await advanceLane(work, lane, { from, to });
  }
}
