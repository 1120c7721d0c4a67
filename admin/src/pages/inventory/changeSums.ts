import type { ImportCorrection } from "./inventory.api.ts";

/** How often each field differs, the most frequent first: `月租金 12 处，门牌号 1 处`. */
export function changeSums(corrections: readonly Pick<ImportCorrection, "changes">[]): string {
  const sums = new Map<string, number>();
  for (const { label } of corrections.flatMap(({ changes }) => changes))
    sums.set(label, (sums.get(label) ?? 0) + 1);
  return [...sums]
    .sort(([, one], [, other]) => other - one)
    .map(([label, many]) => `${label} ${many} 处`)
    .join("，");
}
