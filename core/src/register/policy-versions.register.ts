import { parameters } from "../city/index.ts";
import type { Work } from "../kernel/index.ts";
import { wholeCity } from "./condition.ts";
import { defineRegister } from "./register.ts";

const titles = ({ registry }: Work) =>
  Object.fromEntries([...registry.all(parameters)].map(([code, { title }]) => [code, title]));

/** 规则参数变更记录 (G3.19): every value that was ever put in force, by whom and why. */
export const policyVersionsRegister = defineRegister({
  code: "policy-versions",
  title: "规则变更记录",
  group: "system",
  who: ["district", "city", "auditor", "admin"],
  from: "policy_version v",
  id: "v.id",
  columns: [
    { key: "code", label: "参数", sql: "v.code", type: "text", words: titles, width: 240 },
    { key: "value", label: "值", sql: "v.value", type: "text" },
    { key: "effectiveFrom", label: "生效时间", sql: "v.effective_from", type: "instant", sortable: true },
    { key: "changedBy", label: "修改人", sql: "v.changed_by", type: "text" },
    { key: "reason", label: "理由", sql: "v.reason", type: "text", width: 300 },
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
