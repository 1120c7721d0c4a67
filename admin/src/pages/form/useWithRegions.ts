import type { FormOption, FormSpec } from "@housing/core/contract/form";
import { useMemo } from "react";
import { usePublicConfig } from "../../session/useMe.ts";

/** A declaration leaves the regions of a field to the city: districts and what lies in them. */
export function useWithRegions(spec: FormSpec): FormSpec {
  const regions = usePublicConfig()?.regions;
  return useMemo(() => {
    const listed = regions?.filter(({ level }) => level !== "city" && level !== "province") ?? [];
    const codes = new Set(listed.map(({ code }) => code));
    const options: FormOption[] = listed.map(({ code, name, parent }) => ({
      value: code,
      label: name,
      ...(parent && codes.has(parent) && { parent }),
    }));
    const fieldsOf = ({ fields }: FormSpec["sections"][number]) =>
      fields.map((field) => (field.type === "region" && !field.options ? { ...field, options } : field));
    return { sections: spec.sections.map((section) => ({ ...section, fields: fieldsOf(section) })) };
  }, [spec, regions]);
}
