import type { Issue } from "@housing/core/kernel";

/** Neither NUL, which some databases end a text at, nor half of a letter, which none can keep as it came. */
export const isReadable = (text: string): boolean => !text.includes("\0") && text.isWellFormed();

const text = "这一项含有无法识别的字符，请删除后重新填写。";

type Part = readonly [path: string, value: unknown];

const isWrong = ([, value]: Part): boolean => typeof value === "string" && !isReadable(value);

function partsOf([path, value]: Part): Part[] {
  if (typeof value !== "object" || value === null) return [];
  const at = (key: string): string => (path === "" ? key : `${path}.${key}`);
  // A name that cannot be read stands for what it names.
  return Object.entries(value).map(([key, inner]) => [at(key), isReadable(key) ? inner : key]);
}

/** Every text in a value, names of fields included, that nobody can read and no database keeps. */
export function unreadableTexts(value: unknown): Issue[] {
  const issues: Issue[] = [];
  const left: Part[] = [["", value]];
  // A list of its own instead of calls within calls: a body may be nested deeper than the stack is.
  for (let next = left.pop(); next; next = left.pop()) {
    if (isWrong(next)) issues.push({ path: next[0], text });
    left.push(...partsOf(next));
  }
  return issues;
}
