import { byRegion } from "../register/index.ts";
import { defineReport, type MeasureDeclaration } from "../report/index.ts";
import type { AllocationState } from "./allocation.flow.ts";

const region = { district: "t.district_code" };
const count = (key: string, label: string, ...states: readonly AllocationState[]): MeasureDeclaration => ({
  ...{ key, label, type: "number" },
  sql: `sum(case when a.state in (${states.map((state) => `'${state}'`).join(", ")}) then 1 else 0 end)`,
});

/** 选房结果统计: what was chosen in each estate, and how much of it ended in a lease. */
export const selectionResultsReport = defineReport({
  code: "selection-results",
  title: "选房结果统计",
  who: ["district", "city", "operator", "auditor", "admin"],
  from: "allocation a",
  joins: ["unit u on u.id = a.unit_id", "estate t on t.id = u.estate_id"],
  dimensions: [{ key: "estate", label: "小区", sql: "t.name" }],
  measures: [
    { key: "all", label: "选房套数", type: "number", sql: "count(*)" },
    count("publicised", "公示中", "chosen", "publicised"),
    count("qualified", "待签约", "qualified"),
    count("signed", "已签约", "signed"),
    count("lost", "放弃或取消", "forgone", "cancelled"),
    { key: "rent", label: "月租金合计", type: "money", sql: "sum(u.rent_fen)" },
    { key: "signedShare", label: "签约率", type: "percent", share: "signed", of: "all" },
  ],
  filters: [
    { key: "district", label: "区", type: "region", columns: region },
    { key: "chosenAt", label: "选房日期", type: "dateRange", sql: "a.chosen_at", holds: "instant" },
  ],
  scope: byRegion(region),
  chart: { type: "bar", measures: ["all", "signed"] },
});
