import type { FieldValue, FormValues, ItemValues, SectionSpec } from "@housing/core/contract/form";

/** The items of a section; one that is not repeated has exactly one. */
export function itemsOf(section: SectionSpec, values: FormValues): ItemValues[] {
  const found = values[section.key];
  if (!section.repeat) return [Array.isArray(found) ? {} : (found ?? {})];
  const given = Array.isArray(found) ? found : [];
  const missing = Math.max(section.repeat.min - given.length, 0);
  return [...given, ...Array.from({ length: missing }, () => ({}))];
}

/** Built on what is there at that moment: two taps can come before the screen is drawn again. */
export type Change = (update: (before: FormValues) => FormValues) => void;

export interface Place {
  section: SectionSpec;
  item: number;
}

export function withValue(values: FormValues, at: Place, name: string, value: FieldValue): FormValues {
  const items = itemsOf(at.section, values);
  const changed = items.map((item, index) => (index === at.item ? { ...item, [name]: value } : item));
  return withItems(values, at.section, changed);
}

export function withItemAdded(values: FormValues, section: SectionSpec): FormValues {
  return withItems(values, section, [...itemsOf(section, values), {}]);
}

export function withItemRemoved(values: FormValues, at: Place): FormValues {
  const rest = itemsOf(at.section, values).filter((_, index) => index !== at.item);
  return withItems(values, at.section, rest);
}

function withItems(values: FormValues, section: SectionSpec, items: ItemValues[]): FormValues {
  return { ...values, [section.key]: section.repeat ? items : (items[0] ?? {}) };
}

/** Where an issue belongs: `section.field` or `section.0.field`. */
export function pathOf({ section, item }: Place, name: string): string {
  return section.repeat ? `${section.key}.${item}.${name}` : `${section.key}.${name}`;
}

/** The id of the control: the same path, in characters that an id may have. */
export const idOf = (path: string) => `f-${path.replace(/\./g, "-")}`;
