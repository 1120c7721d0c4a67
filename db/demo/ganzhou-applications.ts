import { businessTypes } from "@housing/core/casework";
import { areaOfDistrict, type PolicyBook } from "@housing/core/kernel";
import { maskName } from "@housing/core/privacy";
import { laneOf, QueueEntry } from "@housing/core/queue";
import { type Pass, type ToldCase, type Turn, tellCase } from "./case-history.ts";
import { CaseNumbers } from "./case-numbers.ts";
import { addClosedLists } from "./closed-lists.ts";
import { demoSystem, officeOf } from "./demo-actors.ts";
import { makeFamily } from "./families.ts";
import { ganzhouForm } from "./forms.ts";
import { ganzhouSlots, listDays, type Slot } from "./ganzhou-slots.ts";
import type { Ledger } from "./ledger.ts";
import { noteEntry } from "./queue-notes.ts";
import type { World } from "./world.ts";

export interface GanzhouCase extends ToldCase {
  slot: Slot;
}

/** Tells every submitted application; who passed both lists waits for the batch of the day after. */
export function tellGanzhou(world: World, ledger: Ledger, policy: PolicyBook): GanzhouCase[] {
  const type = world.system.registry.get(businessTypes, "publicRental.apply");
  const numbers = new CaseNumbers(world);
  const cases = ganzhouSlots(world).map((slot): GanzhouCase => {
    const family = makeFamily(world, slot);
    const form = ganzhouForm(world, family, slot);
    const { submittedAt } = slot;
    const caseNo = numbers.next(submittedAt);
    const passes = passesOf(world, slot);
    const story = { type, caseNo, family, form, submittedAt, passes, turn: turnOf(world, slot) };
    return { ...tellCase(world, ledger, policy, story), slot };
  });
  numbers.write(ledger);
  addClosedLists(world, ledger, cases);
  for (const told of cases) if (told.slot.stage === "numbered") addEntry(world, ledger, told);
  return cases;
}

const passed: Readonly<Record<Slot["stage"], number>> = {
  ...{ firstReview: 0, returned: 0, rejected: 0, withdrawn: 0, toFirstList: 1, firstList: 1 },
  ...{ secondReview: 2, toSecondList: 3, secondList: 3, disputed: 3, numbered: 4 },
};

/** What a case of the slot has passed. Lists that are still open are published by their offices while time passes. */
function passesOf(world: World, { stage, streetCode, days }: Slot): Pass[] {
  const districtCode = world.system.city.regions.find(({ code }) => code === streetCode)?.parent ?? "";
  const [street, district] = [
    officeOf(world, "street", streetCode),
    officeOf(world, "district", districtCode),
  ];
  const list = (day: number, hour: number) => ({
    at: world.at(day, hour),
    endsAt: world.at(day + listDays + 1, 0),
  });
  const all: Pass[] = [
    { at: reviewedAt(world, days.streetApproved), by: street },
    { ...list(days.firstList, 15), by: street },
    { at: reviewedAt(world, days.districtApproved), by: district },
    { ...list(days.secondList, 16), by: district },
  ];
  return all.slice(0, passed[stage]);
}

const reviewedAt = (world: World, day: number) => world.within(day, day === 0 ? 8 : 9, day === 0 ? 9 : 12);

const reasons = {
  returned: "收入证明缺少单位公章，请补充盖章的证明后重新提交。",
  rejected: "经核实家庭人均收入超过规定标准，不符合保障条件。",
  withdrawn: "已自行解决住房，申请撤回。",
};

function turnOf(world: World, { stage, streetCode, days }: Slot): Turn | undefined {
  if (stage !== "returned" && stage !== "rejected" && stage !== "withdrawn") return undefined;
  const at = world.within(Math.min(days.streetApproved, -1), 14, 17);
  const by = stage === "withdrawn" ? "applicant" : officeOf(world, "street", streetCode);
  return { act: stage, at, by, reason: reasons[stage] };
}

/** 一（三）: qualified at the end of the second list; the real batch of the next day gives the number. */
function addEntry(
  world: World,
  ledger: Ledger,
  { id: caseId, caseNo, family, slot, submittedAt }: GanzhouCase,
): void {
  const { householdId, districtCode, applicant } = family;
  const areaCode = areaOfDistrict(world.system.city, districtCode)?.code ?? "";
  const { tier, bedrooms } = slot;
  const at = world.at(slot.days.secondList + listDays + 1, 0);
  const entry = {
    ...{
      id: world.idAt(at),
      householdId,
      caseId,
      caseNo,
      areaCode,
      districtCode,
      tier,
      bedrooms,
      submittedAt,
    },
    ...{ lane: laneOf(areaCode, tier, bedrooms), class: slot.class, origin: "application" as const },
    qualifiedOn: world.day(slot.days.secondList + listDays),
    state: "qualified" as const,
    pendingHouseholdId: householdId,
    maskedName: maskName(applicant.name),
  };
  ledger.add(QueueEntry, entry);
  noteEntry(ledger, entry, { act: "queue.entered", at, by: demoSystem });
}
