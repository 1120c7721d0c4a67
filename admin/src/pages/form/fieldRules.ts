import type {
  Condition,
  FieldSpec,
  FormValues,
  ItemValues,
  Scalar,
  SectionSpec,
} from "@housing/core/contract/form";

/** Whether a field or section is asked now. `section.field` looks at the form, a bare name at the same item. */
export function isAsked(when: Condition | undefined, values: FormValues, item: ItemValues = {}): boolean {
  if (!when) return true;
  const value = valueAt(when.field, values, item);
  const wanted: Scalar[] = Array.isArray(when.is) ? when.is : [when.is];
  if (Array.isArray(value)) return value.some((one) => typeof one === "string" && wanted.includes(one));
  return value !== null && value !== undefined && wanted.includes(value);
}

function valueAt(path: string, values: FormValues, item: ItemValues) {
  const [section = "", field] = path.split(".");
  if (field === undefined) return item[section];
  const found = values[section];
  return Array.isArray(found) ? item[field] : found?.[field];
}

export const askedFields = (section: SectionSpec, values: FormValues, item: ItemValues): FieldSpec[] =>
  section.fields.filter(({ when }) => isAsked(when, values, item));

export const askedSections = (sections: readonly SectionSpec[], values: FormValues) =>
  sections.filter(({ when }) => isAsked(when, values));

export const itemsOf = ({ key }: SectionSpec, values: FormValues): ItemValues[] => {
  const found = values[key];
  if (found === undefined) return [];
  return Array.isArray(found) ? found : [found];
};

/** Only what is asked: an answer to a question that has gone away is not sent. */
export function askedValues(sections: readonly SectionSpec[], values: FormValues): FormValues {
  const kept = askedSections(sections, values).map((section) => {
    const items = itemsOf(section, values).map((item) => onlyAsked(section, values, item));
    return [section.key, section.repeat ? items : (items[0] ?? {})] as const;
  });
  return Object.fromEntries(kept);
}

const onlyAsked = (section: SectionSpec, values: FormValues, item: ItemValues): ItemValues =>
  Object.fromEntries(askedFields(section, values, item).map(({ name }) => [name, item[name]]));
