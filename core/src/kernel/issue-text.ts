import type { $ZodIssue, $ZodRawIssue } from "zod/v4/core";
import type { Issue } from "./refusal.ts";

type Told = { [key: string]: unknown; code?: string | undefined };

const kindNames: Readonly<Record<string, string>> = {
  string: "文字",
  number: "数字",
  int: "整数",
  boolean: "是或否",
  array: "列表",
  object: "一组内容",
  record: "一组内容",
};

const number = (value: unknown): string => String(value);

function wrongType(issue: Told): string {
  if (issue.input === undefined) return "请填写这一项。";
  return `这一项应为${kindNames[String(issue.expected)] ?? "规定的格式"}。`;
}

function tooSmall(issue: Told): string {
  const least = number(issue.minimum);
  if (issue.origin === "string") return least === "1" ? "请填写这一项。" : `至少填写${least}个字。`;
  if (issue.origin === "array") return `至少要有${least}项。`;
  return issue.inclusive === false ? `应大于${least}。` : `不能小于${least}。`;
}

function tooBig(issue: Told): string {
  const most = number(issue.maximum);
  if (issue.origin === "string") return `不能超过${most}个字。`;
  if (issue.origin === "array") return `不能超过${most}项。`;
  return issue.inclusive === false ? `应小于${most}。` : `不能大于${most}。`;
}

const texts: Readonly<Record<string, (issue: Told) => string>> = {
  invalid_type: wrongType,
  too_small: tooSmall,
  too_big: tooBig,
  invalid_format: () => "格式不正确，请检查后重新填写。",
  not_multiple_of: (issue) => `应为${number(issue.divisor)}的整数倍。`,
  invalid_value: (issue) => `只能是：${(issue.values as unknown[]).map(number).join("、")}。`,
  invalid_union: () => "内容不符合要求，请检查后重新填写。",
};

/** The Chinese sentence for a schema issue that has no text of its own. */
export const issueText = (issue: $ZodRawIssue): string =>
  texts[issue.code ?? ""]?.(issue as Told) ?? "内容不符合要求，请检查后重新填写。";

const pathOf = (...parts: readonly PropertyKey[]): string => parts.map(String).join(".");

/** Every issue of a failed parse as a path and a sentence; each unknown field is named on its own. */
export function issuesOf(found: readonly $ZodIssue[], base: readonly PropertyKey[] = []): Issue[] {
  return found.flatMap((issue): Issue[] => {
    const at = [...base, ...issue.path];
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({
        path: pathOf(...at, key),
        text: `不支持“${key}”这一项，请去掉后重试。`,
      }));
    }
    if (issue.code === "invalid_union" && issue.errors.length > 0) {
      const nearest = issue.errors.toSorted((a, b) => a.length - b.length)[0] ?? [];
      return issuesOf(nearest, at);
    }
    return [{ path: pathOf(...at), text: issue.message }];
  });
}
