import type { FormOption } from "@housing/core/contract/form";

/** From the highest level down to the chosen region. */
export function regionPath(options: readonly FormOption[], value: string | undefined): FormOption[] {
  const path: FormOption[] = [];
  let at = options.find((option) => option.value === value);
  while (at && !path.includes(at)) {
    path.unshift(at);
    const above = at.parent;
    at = options.find((option) => option.value === above);
  }
  return path;
}

export function regionsBelow(options: readonly FormOption[], parent: string | undefined): FormOption[] {
  if (parent !== undefined) return options.filter((option) => option.parent === parent);
  const known = new Set(options.map((option) => option.value));
  return options.filter((option) => option.parent === undefined || !known.has(option.parent));
}
