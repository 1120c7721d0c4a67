import * as z from "zod/mini";
import { FilterSpec, Listed, ListQuery, Option } from "./register.api.ts";
import { route } from "./route.ts";
import { InstantText } from "./schemas.ts";

export const ReportSpec = z.object({
  code: z.string(),
  title: z.string(),
  group: z.optional(z.string()),
  filters: z.array(FilterSpec),
  dimensions: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      type: z.enum(["text", "date"]),
      options: z.optional(z.array(Option)),
    }),
  ),
  measures: z.array(
    z.object({ key: z.string(), label: z.string(), type: z.enum(["number", "money", "percent"]) }),
  ),
  chart: z.optional(
    z.object({ type: z.enum(["bar", "line", "pie"]), measures: z.optional(z.array(z.string())) }),
  ),
  exportable: z.boolean(),
});

/** Dimension → code or text, measure → figure: money in fen, percent as a fraction of one. */
const Figures = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

export const reportApi = {
  reports: route({ method: "GET", path: "/reports", summary: "可以查看的统计报表", reply: z.array(Listed) }),
  reportSpec: route({
    method: "GET",
    path: "/reports/:code",
    summary: "报表的维度与指标",
    reply: ReportSpec,
  }),
  reportRun: route({
    method: "GET",
    path: "/reports/:code/result",
    summary: "报表的数据",
    query: ListQuery,
    reply: z.object({ rows: z.array(Figures), totals: Figures, asOf: InstantText }),
  }),
  reportExport: route({
    method: "GET",
    path: "/reports/:code/export",
    summary: "导出报表（Excel）",
    query: ListQuery,
    reply: z.file(),
  }),
};
