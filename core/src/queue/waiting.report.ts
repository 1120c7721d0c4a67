import { byRegion, type FilterDeclaration } from "../register/index.ts";
import { defineReport, type MeasureDeclaration } from "../report/index.ts";
import type { EntryState } from "./queue.flow.ts";
import { bedroomWords, tierWords } from "./words.ts";

const region = { district: "e.district_code" };
const count = (key: string, label: string, ...states: readonly EntryState[]): MeasureDeclaration => ({
  ...{ key, label, type: "number" },
  sql: `sum(case when e.state in (${states.map((state) => `'${state}'`).join(", ")}) then 1 else 0 end)`,
});
const filters: FilterDeclaration[] = [
  { key: "district", label: "区", type: "region", columns: region },
  { key: "tier", label: "组别", type: "choice", sql: "e.tier", words: tierWords },
  { key: "submittedAt", label: "递交日期", type: "dateRange", sql: "e.submitted_at", holds: "instant" },
];

/** 轮候统计: households by lane and stage. */
export const waitingReport = defineReport({
  code: "waiting",
  title: "轮候统计",
  who: ["district", "city", "auditor", "admin"],
  from: "queue_entry e",
  dimensions: [
    { key: "tier", label: "组别", sql: "e.tier", words: tierWords },
    { key: "bedrooms", label: "居室", sql: "e.bedrooms", words: bedroomWords },
  ],
  measures: [
    count("waitingForNumber", "等待编号", "requested", "qualified"),
    count("publicised", "顺序号公示", "publicised"),
    count("inLine", "排队中", "inLine"),
    count("admitted", "选房家庭库", "admitted"),
    count("missed", "未按时选房", "missed"),
    count("chosen", "已选定", "chosen"),
    count("ended", "已结束", "ended"),
    { key: "all", label: "合计户数", type: "number", sql: "count(*)" },
  ],
  filters,
  scope: byRegion(region),
  chart: { type: "bar", measures: ["inLine", "admitted", "chosen"] },
});
