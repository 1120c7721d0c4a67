import type { FormOption, FormSpec } from "@housing/core/contract/form";

interface Region {
  code: string;
  name: string;
  level: string;
  parent?: string | undefined;
}

/** A declaration leaves the regions of a field to the city: districts and what lies in them. */
export function withRegions(spec: FormSpec, regions: readonly Region[]): FormSpec {
  const options: FormOption[] = regions
    .filter(({ level }) => level !== "city" && level !== "province")
    .map(({ code, name, parent }) => ({ value: code, label: name, ...(parent && { parent }) }));
  return {
    sections: spec.sections.map((section) => ({
      ...section,
      fields: section.fields.map((field) =>
        field.type === "region" && !field.options ? { ...field, options } : field,
      ),
    })),
  };
}
