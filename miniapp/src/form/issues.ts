import type { FieldValue, FormIssue, FormValues } from "@housing/core/contract/form";

type Issues = readonly FormIssue[];

/** Of what was found at the last 下一步, what is still so: a mended field is not red any longer. */
export function stillWrong(found: Issues, now: Issues): FormIssue[] {
  return now.filter((one) => found.some(({ path, text }) => path === one.path && text === one.text));
}

/** Of what the server found, what nobody has changed since. */
export function stillTold(told: Issues, then: FormValues, now: FormValues): FormIssue[] {
  return told.filter(({ path }) => answerAt(then, path) === answerAt(now, path));
}

function answerAt(values: FormValues, path: string): unknown {
  const [section = "", ...rest] = path.split(".");
  let at: unknown = values[section];
  for (const step of rest) at = (at as Record<string, FieldValue> | undefined)?.[step];
  return at;
}
