import type { ImportCorrection } from "./inventory.api.ts";

type Corrections = readonly Pick<ImportCorrection, "changes">[];

/** How often each field differs, the most frequent first. */
export function changedFields(corrections: Corrections): [label: string, many: number][] {
  const sums = new Map<string, number>();
  for (const { label } of corrections.flatMap(({ changes }) => changes))
    sums.set(label, (sums.get(label) ?? 0) + 1);
  return [...sums].sort(([, one], [, other]) => other - one);
}

/** `月租金 12 处，门牌号 1 处` */
export const changeSums = (corrections: Corrections): string =>
  changedFields(corrections)
    .map(([label, many]) => `${label} ${many} 处`)
    .join("，");
