import { parametersOf } from "../city/index.ts";
import { parameterText } from "../contract/parameter-text.ts";
import { calendarCode, type Work } from "../kernel/index.ts";
import { wholeCity } from "./condition.ts";
import { defineRegister } from "./register.ts";
import { optionsOf } from "./register-spec.ts";

const titles = (work: Work) => Object.fromEntries(parametersOf(work).map(({ code, title }) => [code, title]));

const calendar = calendarCode("");
/** The days off of a year are kept among them. */
const titleOf = (work: Work) => {
  const known = titles(work);
  return (code: string) =>
    known[code] ?? (code.startsWith(calendar) ? `${code.slice(calendar.length)}年放假安排` : code);
};

/** As the page of the parameters says it. */
async function valueText(work: Work): Promise<(value: string, code: string) => string> {
  const options = new Map<string, readonly { value: string; label: string }[]>();
  for (const { code, options: words, choices } of parametersOf(work)) {
    if (words) options.set(code, optionsOf(words));
    if (choices) options.set(code, await choices(work));
  }
  return (value, code) =>
    code.startsWith(calendar) ? "见工作日历" : parameterText(JSON.parse(value), options.get(code));
}

/** 规则参数变更记录 (G3.19): every value that was ever put in force, by whom and why. */
export const policyVersionsRegister = defineRegister({
  code: "policy-versions",
  title: "规则变更记录",
  group: "system",
  who: ["district", "city", "auditor", "admin"],
  from: "policy_version v",
  joins: ["staff_user s on s.id = v.changed_by"],
  id: "v.id",
  columns: [
    {
      key: "code",
      label: "参数",
      sql: "v.code",
      type: "text",
      showBy: { sql: "v.code", show: titleOf },
      width: 210,
    },
    {
      key: "value",
      label: "值",
      // As text from every database: some hand over what they have read.
      sql: "cast(v.value as char)",
      type: "text",
      showBy: { sql: "v.code", show: valueText },
      width: 200,
    },
    { key: "effectiveFrom", label: "生效时间", sql: "v.effective_from", type: "instant", sortable: true },
    // Who is no member of staff is the system itself.
    { key: "changedBy", label: "修改人", sql: "coalesce(s.name, '系统')", type: "text", width: 90 },
    { key: "reason", label: "理由", sql: "v.reason", type: "text", width: 220 },
    { key: "createdAt", label: "修改时间", sql: "v.created_at", type: "instant" },
  ],
  filters: [
    { key: "code", label: "参数", type: "choice", sql: "v.code", words: titles },
    { key: "effectiveFrom", label: "生效日期", type: "dateRange", sql: "v.effective_from", holds: "instant" },
  ],
  scope: wholeCity,
  defaultSort: "-effectiveFrom",
  empty: "没有调整过，都按原定值执行",
});
