import { type BusinessType, type Case, type FormValues, items, section } from "../casework/index.ts";
import { endClockAt } from "../contract/city-clock.ts";
import type { FormOption, FormSpec, SectionSpec } from "../contract/form.ts";
import { mostReportedUnits } from "../contract/units.ts";
import { coversRegion, type Issue, placeholders, refuseIf, rows, type Work } from "../kernel/index.ts";
import { moveUnits } from "./move-units.ts";
import { refused } from "./refusals.ts";
import { actBack, type UnitState, unitStateText } from "./unit.flow.ts";

/** Form of the three reviews of units: the district they stand in, why, and which. */
export const unitsForm = (reason: string): FormSpec => ({
  sections: [
    {
      key: "request",
      title: "上报内容",
      fields: [
        { name: "districtCode", label: "房源所在区", type: "region", required: true },
        { name: "reason", label: reason, type: "textarea", required: true, maxLength: 500 },
      ],
    },
    unitSection,
  ],
});

const unitSection: SectionSpec = {
  key: "units",
  title: "房源",
  repeat: { min: 1, max: mostReportedUnits, itemTitle: "房源" },
  fields: [{ name: "unitId", label: "房源", type: "text", required: true, maxLength: 36 }],
};

/** The case goes to the district of its units. */
export const unitsSubject: BusinessType["subject"] = (form) => ({
  name: `${unitIdsOf(form).length}套房源`,
  districtCode: String(section(form, "request").districtCode ?? ""),
});

export const unitIdsOf = (form: FormValues): string[] =>
  items(form, "units").flatMap(({ unitId }) => (typeof unitId === "string" ? [unitId] : []));

interface NamedUnit {
  id: string;
  estate: string;
  building: string;
  doorNo: string;
  state: UnitState;
  listBy: number | null;
}

/** Each unit of a form by its address: nobody can review an id. */
export const unitWords = (work: Work, form: FormValues) => wordsOf(work, form, addressOf);

/** Each with the time until which a vacated flat has to be on offer again, while it presses. */
export const vacatedUnitWords = (work: Work, form: FormValues) =>
  wordsOf(work, form, (unit) => {
    const presses = unit.listBy !== null && (unit.state === "vacated" || unit.state === "reported");
    return `${addressOf(unit)}${presses ? listByText(Number(unit.listBy)) : ""}`;
  });

const addressOf = ({ estate, building, doorNo }: NamedUnit): string => `${estate} ${building}${doorNo}`;

async function wordsOf(
  work: Work,
  form: FormValues,
  labelOf: (unit: NamedUnit) => string,
): Promise<Record<string, FormOption[]>> {
  const ids = unitIdsOf(form);
  if (ids.length === 0) return {};
  const units = await rows<NamedUnit>(
    work.em,
    `select u.id as id, e.name as estate, b.name as building, u.door_no as doorNo, u.state as state, u.list_by as listBy
      from unit u join building b on b.id = u.building_id join estate e on e.id = b.estate_id
      where u.id in (${placeholders(ids)})`,
    ids,
  );
  return { "units.unitId": units.map((unit) => ({ value: unit.id, label: labelOf(unit) })) };
}

function listByText(ms: number): string {
  const { day, time } = endClockAt(ms);
  return `（上架期限 ${day} ${time.slice(0, 5)}）`;
}

/** What a review looks at in a unit. */
export interface ReviewedUnit {
  id: string;
  doorNo: string;
  districtCode: string;
  floor: number;
  topFloor: number;
  state: UnitState;
  reviewCaseId: string | null;
}

async function unitsOf(work: Work, where: string, values: readonly string[]): Promise<ReviewedUnit[]> {
  return rows<ReviewedUnit>(
    work.em,
    `select u.id as id, u.door_no as doorNo, u.district_code as districtCode, u.floor as floor, b.floors as topFloor,
      u.state as state, u.review_case_id as reviewCaseId
      from unit u join building b on b.id = u.building_id where ${where} order by u.id`,
    values,
  );
}

const byIds = (work: Work, ids: readonly string[]): Promise<ReviewedUnit[]> =>
  ids.length === 0 ? Promise.resolve([]) : unitsOf(work, `u.id in (${placeholders(ids)})`, ids);

export type UnitRule = (unit: ReviewedUnit) => string | undefined;

/** Rules of a review: which states its units may come from, and what else has to hold. */
export const unitIssues =
  (from: readonly UnitState[], rule: UnitRule = () => undefined) =>
  async (work: Work, form: FormValues): Promise<Issue[]> => {
    const ids = unitIdsOf(form);
    const units = new Map((await byIds(work, ids)).map((unit) => [unit.id, unit]));
    const district = String(section(form, "request").districtCode ?? "");
    return ids.flatMap((id, i) => {
      const unit = units.get(id);
      const text = ids.indexOf(id) < i ? "这套房源重复了。" : unitIssue(work, unit, { district, from, rule });
      return text ? [{ path: `units.${i}.unitId`, text }] : [];
    });
  };

interface Wanted {
  district: string;
  from: readonly UnitState[];
  rule: UnitRule;
}

/** A unit of another region is answered like one that does not exist. A reported one may belong to this very case. */
function unitIssue(
  work: Work,
  unit: ReviewedUnit | undefined,
  { district, from, rule }: Wanted,
): string | undefined {
  const { actor, city } = work;
  const reachable = unit && (actor.kind !== "staff" || coversRegion(city, actor.regions, unit.districtCode));
  if (!reachable) return "没有这套房源，请重新选择。";
  if (unit.districtCode !== district) return `房源${unit.doorNo}不在所选的区，请分区上报。`;
  if (unit.state !== "reported" && !from.includes(unit.state)) {
    return `房源${unit.doorNo}目前是“${unitStateText[unit.state]}”，不能办理这一事项。`;
  }
  return rule(unit);
}

/** At submission: the units go under review. At a second one after a return: new ones join, removed ones go back. */
export async function reportUnits(work: Work, kase: Case): Promise<void> {
  const wanted = new Set(unitIdsOf(kase.form));
  const present = await unitsUnderReview(work, kase.id);
  await returnUnits(
    work,
    present.filter(({ id }) => !wanted.has(id)),
  );
  const held = new Set(present.map(({ id }) => id));
  const unitIds = [...wanted].filter((id) => !held.has(id));
  // 4.4.3.1.1: who has passed the case would not see them.
  refuseIf(unitIds.length > 0 && kase.stepIndex > 0, () => refused("addedLate"));
  const elsewhere = (await byIds(work, unitIds)).find(({ state }) => state === "reported");
  if (elsewhere) throw refused("underReview", { doorNo: elsewhere.doorNo });
  await moveUnits(work, { unitIds, act: "report", caseId: kase.id });
}

/** The units that a case reviews, by what the units themselves say. */
export const unitsUnderReview = (work: Work, caseId: string): Promise<ReviewedUnit[]> =>
  unitsOf(work, "u.review_case_id = ?", [caseId]);

/** Rejected or withdrawn: each unit goes back to where it was. */
export async function returnReviewedUnits(work: Work, kase: Case): Promise<void> {
  await returnUnits(work, await unitsUnderReview(work, kase.id));
}

async function returnUnits(work: Work, units: readonly { id: string }[]): Promise<void> {
  if (units.length === 0) return;
  const ids = units.map(({ id }) => id);
  const before = await rows<{ id: string; stateBefore: UnitState | null }>(
    work.em,
    `select id, state_before as stateBefore from unit where id in (${placeholders(ids)})`,
    ids,
  );
  for (const [act, group] of Map.groupBy(before, ({ stateBefore }) => actBack("refuse", stateBefore))) {
    await moveUnits(work, { unitIds: group.map(({ id }) => id), act });
  }
}

/** Approved: every unit under review makes the same move. */
export async function settleUnits(
  work: Work,
  kase: Case,
  move: { act: "list" | "reserve"; reason?: string },
): Promise<string[]> {
  const unitIds = (await unitsUnderReview(work, kase.id)).map(({ id }) => id);
  await moveUnits(work, { ...move, unitIds });
  return unitIds;
}
