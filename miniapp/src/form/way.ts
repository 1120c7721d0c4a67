import type { FormValues, SectionSpec } from "@housing/core/contract/form";
import { checkSection, isBlank } from "./check.ts";
import { itemsOf } from "./values.ts";

/** The last section that somebody has begun to answer: who comes back goes on there. */
export function leftOffAt(sections: readonly SectionSpec[], values: FormValues): number {
  const begun = sections.map((section) =>
    itemsOf(section, values).some((item) => Object.values(item).some((value) => !isBlank(value))),
  );
  return Math.max(begun.lastIndexOf(true), 0);
}

/** What a change has opened anew before everything can be looked over again. */
export function unfinishedAt(sections: readonly SectionSpec[], values: FormValues): number | undefined {
  const at = sections.findIndex((section) => checkSection(section, values).length > 0);
  return at < 0 ? undefined : at;
}
