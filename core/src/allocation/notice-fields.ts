import type { AllocationNoticeData } from "../document/index.ts";
import { Person } from "../household/index.ts";
import {
  chineseDate,
  chineseEnd,
  chineseInstant,
  describePeriod,
  found,
  rows,
  type Work,
} from "../kernel/index.ts";
import { maskIdNumber } from "../privacy/index.ts";
import { tierText } from "../queue/index.ts";
import { bedroomsOf, homeOf } from "./allocated-home.ts";
import { Allocation } from "./allocation.entity.ts";
import { noticeDownload, resultPublicity, signWithin } from "./parameters.ts";
import { refused } from "./refusals.ts";

/** Everything on a notice but its frame: kept with the notice, so that it can be drawn again as it was. */
export type NoticeFields = Omit<AllocationNoticeData, "seal" | "verify" | "generatedAt" | "fallbackFont">;

/**
 * 自动获取中签人的数据: reads what the notice of an allocation says, as of now. `allocation.signingPaused` while nobody knows
 * until when to sign.
 */
export async function noticeFields(
  work: Work,
  allocationId: string,
  noticeNumber: string,
): Promise<NoticeFields> {
  const allocation = found(await work.em.findOne(Allocation, { id: allocationId }));
  const { signBy } = allocation;
  if (!signBy) throw refused("signingPaused");
  const home = await homeOf(work, allocationId);
  const { applicant, members } = await peopleOf(work, home.householdId);
  const now = work.clock.now();
  return {
    noticeNumber,
    tier: tierText[home.tier],
    queueNumber: String(home.queueNumber),
    applicantName: applicant.name,
    idNumberMasked: maskIdNumber(applicant.idNumber),
    householdSize: members.length + 1,
    members,
    ...{ estate: home.estate, building: home.building, unit: "", door: home.doorNo },
    area: (home.areaCentiares / 100).toFixed(2),
    bedrooms: bedroomsOf(home),
    monthlyRentFen: home.rentFen,
    chosenAt: chineseInstant(allocation.chosenAt),
    publicityPeriod: describePeriod(work.policy.at(resultPublicity, allocation.chosenAt)),
    downloadWithin: describePeriod(work.policy.at(noticeDownload, now)),
    signWithin: describePeriod(work.policy.at(signWithin, now)),
    signBy: `${chineseEnd(signBy)}前`,
    place: work.city.issuer.place,
    authority: work.city.issuer.name,
    issuedOn: chineseDate(work.clock.today()),
  };
}

async function peopleOf(work: Work, householdId: string) {
  const listed = await rows<{ person_id: string; relation: string; applicant_id: string }>(
    work.em,
    `select m.person_id, m.relation, h.applicant_id from household_member m join household h on h.id = m.household_id
      where m.household_id = ? order by m.id`,
    [householdId],
  );
  const people = await work.em.find(Person, { id: { $in: listed.map((row) => row.person_id) } });
  const byId = new Map(people.map((person) => [person.id, person]));
  const applicant = found(byId.get(listed[0]?.applicant_id ?? ""));
  const others = listed.filter((row) => row.person_id !== row.applicant_id);
  return {
    applicant,
    members: others.map((row) => ({ name: byId.get(row.person_id)?.name ?? "", relation: row.relation })),
  };
}
