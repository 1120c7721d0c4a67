import type {
  Condition,
  FieldSpec,
  FormSpec,
  FormValues,
  ItemValues,
  Scalar,
  SectionSpec,
} from "@housing/core/contract/form";

/** What is asked, given what has been answered. */
export function visibleSections(spec: FormSpec, values: FormValues): SectionSpec[] {
  return spec.sections.filter((section) => holds(section.when, values, {}));
}

export function visibleFields(section: SectionSpec, values: FormValues, item: ItemValues): FieldSpec[] {
  return section.fields.filter((field) => holds(field.when, values, item));
}

/** A bare name means a field of the same item, `section.field` one elsewhere. */
function holds(when: Condition | undefined, values: FormValues, item: ItemValues): boolean {
  if (!when) return true;
  const [section, name] = when.field.split(".");
  const elsewhere = values[section ?? ""];
  const found = name === undefined || Array.isArray(elsewhere) ? item[name ?? when.field] : elsewhere?.[name];
  const wanted: Scalar[] = Array.isArray(when.is) ? when.is : [when.is];
  return wanted.some((one) => found === one || (Array.isArray(found) && found.some((part) => part === one)));
}
