import type { FieldValue, FormValues, ItemValues } from "@housing/core/contract/form";

/** One answer that was changed on two devices, each time to something else. */
export interface Clash {
  section: string;
  /** Which item of a repeated section. */
  item: number;
  /** Undefined: the items as a whole, because not as many are there on both. */
  field: string | undefined;
  mine: FieldValue;
  theirs: FieldValue;
}

export interface Merged {
  /** Both taken together; where they clash, `mine` stands. */
  values: FormValues;
  clashes: Clash[];
}

/**
 * What a device still held, taken together with what the server has by now. A browser that was killed in mid-word may
 * hold only the beginning of an answer that it had sent in full: the longer one stands, and nobody is asked.
 */
export function mergeKept(base: FormValues, kept: FormValues, theirs: FormValues): Merged {
  const merged = mergeValues(base, kept, theirs);
  const isBeginning = ({ mine, theirs: other }: Clash) =>
    typeof mine === "string" && typeof other === "string" && other.startsWith(mine);
  const begun = merged.clashes.filter(isBeginning);
  const clashes = merged.clashes.filter((clash) => !isBeginning(clash));
  return { values: withTheirs({ ...merged, clashes: begun }, theirs), clashes };
}

type Section = FormValues[string] | undefined;

/** Takes together what two devices have made of the same answers: only what both have changed has to be asked. */
export function mergeValues(base: FormValues, mine: FormValues, theirs: FormValues): Merged {
  const clashes: Clash[] = [];
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  const values: FormValues = {};
  for (const key of keys) {
    const merged = mergeSection(key, [base[key], mine[key], theirs[key]], clashes);
    if (merged !== undefined) values[key] = merged;
  }
  return { values, clashes };
}

/** The other device's answers in place of one's own, where they clash. */
export function withTheirs({ values, clashes }: Merged, theirs: FormValues): FormValues {
  const chosen = { ...values };
  for (const { section, item, field, theirs: value } of clashes) {
    const items = listOf(chosen[section]);
    const changed = items.map((one, at) => (at === item && field ? { ...one, [field]: value } : one));
    const whole = Array.isArray(chosen[section]) ? changed : (changed[0] ?? {});
    chosen[section] = field === undefined ? (theirs[section] ?? []) : whole;
  }
  return chosen;
}

function mergeSection(key: string, sides: [Section, Section, Section], clashes: Clash[]): Section {
  const [base, mine, theirs] = sides;
  const untouched = unlessBoth(base, mine, theirs);
  if (untouched) return untouched.value;
  const lists = sides.map(listOf) as [ItemValues[], ItemValues[], ItemValues[]];
  if (lists[1].length !== lists[2].length) {
    clashes.push({ section: key, item: 0, field: undefined, mine: undefined, theirs: undefined });
    return mine;
  }
  const items = lists[1].map((own, item) =>
    mergeItem({ section: key, item }, [lists[0][item] ?? {}, own, lists[2][item] ?? {}], clashes),
  );
  return Array.isArray(mine) || Array.isArray(theirs) ? items : items[0];
}

/** Which answer was changed, as words: the first that differs. */
export function changedPlace(before: FormValues, after: FormValues): string {
  for (const key of Object.keys(after)) {
    const [was, is] = [listOf(before[key]), listOf(after[key])];
    if (was.length !== is.length) return key;
    const item = is.findIndex((one, at) => !isSame(one, was[at]));
    const field = Object.keys(is[item] ?? {}).find((name) => !isSame(is[item]?.[name], was[item]?.[name]));
    if (item >= 0) return `${key}.${item}.${field ?? ""}`;
  }
  return "";
}

type Place = Pick<Clash, "section" | "item">;

function mergeItem(place: Place, sides: [ItemValues, ItemValues, ItemValues], clashes: Clash[]): ItemValues {
  const [base, mine, theirs] = sides;
  const merged: ItemValues = {};
  for (const field of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const untouched = unlessBoth(base[field], mine[field], theirs[field]);
    if (!untouched) clashes.push({ ...place, field, mine: mine[field], theirs: theirs[field] });
    merged[field] = untouched ? untouched.value : mine[field];
  }
  return merged;
}

/** The side that was changed; nothing when both were, and not to the same. */
function unlessBoth<T>(base: T, mine: T, theirs: T): { value: T } | undefined {
  if (isSame(mine, theirs) || isSame(mine, base)) return { value: theirs };
  return isSame(theirs, base) ? { value: mine } : undefined;
}

const listOf = (section: Section): ItemValues[] =>
  Array.isArray(section) ? section : section ? [section] : [];

/** Equal answers, however they are written down. */
export const isSame = (one: unknown, other: unknown): boolean => wordsOf(one) === wordsOf(other);

/** Nothing filled in is the same in all its forms, and the order of keys says nothing. */
function wordsOf(value: unknown): string {
  return JSON.stringify(value ?? "", (_key, part: unknown) => {
    if (part === null) return "";
    if (typeof part !== "object" || Array.isArray(part)) return part;
    const filled = Object.entries(part).filter(([, one]) => one !== undefined && one !== null && one !== "");
    return Object.fromEntries(filled.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
