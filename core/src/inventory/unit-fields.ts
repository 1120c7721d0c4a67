import { areaText } from "./building-table.ts";

/** A unit as it is typed in or imported; area in hundredths of a square metre, rent in fen a month. */
export interface NewUnit {
  floor: number;
  position: number;
  doorNo: string;
  bedrooms: 1 | 2 | 3;
  areaCentiares: number;
  orientation: string;
  rentFen: number;
}

/** What is said of a flat, as people call it. */
const unitFieldText = {
  ...{ floor: "楼层", position: "位置", doorNo: "门牌号", bedrooms: "居室" },
  ...{ areaCentiares: "建筑面积", orientation: "朝向", rentFen: "月租金" },
} satisfies Record<keyof NewUnit, string>;
export type UnitField = keyof NewUnit;
const unitFields = Object.keys(unitFieldText) as UnitField[];

const bedroomText = { 1: "一居室", 2: "二居室", 3: "三居室" };

const valueText: { [F in UnitField]: (value: NewUnit[F]) => string } = {
  floor: (floor) => `${floor}层`,
  position: (position) => `第${position}户`,
  doorNo: (door) => door,
  bedrooms: (bedrooms) => bedroomText[bedrooms],
  areaCentiares: (centiares) => `${areaText(centiares)}㎡`,
  orientation: (orientation) => orientation,
  rentFen: (fen) => `${areaText(fen)}元`,
};

/** One thing that is said otherwise, in words. */
export interface UnitChange {
  field: UnitField;
  label: string;
  from: string;
  to: string;
}

/** What is said of a flat now and was not before. */
export const changesOf = (before: NewUnit, after: NewUnit): UnitChange[] =>
  unitFields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({
      field,
      label: unitFieldText[field],
      from: textOf(field, before[field]),
      to: textOf(field, after[field]),
    }));

/** Old and new values for the log, two facts a field: `rentFenFrom`, `rentFenTo`. */
export const correctionFacts = (before: NewUnit, after: NewUnit): Record<string, string | number> =>
  Object.fromEntries(
    changesOf(before, after).flatMap(({ field }) => [
      [`${field}From`, before[field]],
      [`${field}To`, after[field]],
    ]),
  );

/** The same read from the log, in words: `月租金 358.80元 → 400.00元`. */
export const correctionText = (facts: Readonly<Record<string, unknown>>): string =>
  unitFields
    .filter((field) => `${field}To` in facts)
    .map(
      (field) =>
        `${unitFieldText[field]} ${textOf(field, facts[`${field}From`])} → ${textOf(field, facts[`${field}To`])}`,
    )
    .join("，");

/** A value of a field comes from a flat or from an entry about one: it is of the field's own type. */
const textOf = (field: UnitField, value: unknown): string => valueText[field](value as never);

/** Only what is said of a flat, without where it stands. */
export function saidOf(unit: NewUnit): NewUnit {
  const { floor, position, doorNo, bedrooms, areaCentiares, orientation, rentFen } = unit;
  return { floor, position, doorNo, bedrooms, areaCentiares, orientation, rentFen };
}
