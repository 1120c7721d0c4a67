import { hasRole, type Work } from "../kernel/index.ts";
import { type FilterSpec, filterSpec, type OptionSpec, optionsOf, wordsOf } from "../register/index.ts";
import { reports } from "./report.ts";
import { reportFor } from "./run-report.ts";

/** What the staff site needs to draw a report. */
export interface ReportSpec {
  code: string;
  title: string;
  group?: string;
  filters: FilterSpec[];
  dimensions: { key: string; label: string; type: "text" | "date"; options?: OptionSpec[] }[];
  measures: { key: string; label: string; type: "number" | "money" | "percent" }[];
  chart?: { type: "bar" | "line" | "pie"; measures?: string[] };
  exportable: boolean;
}

/** One report as its page is drawn. */
export function reportSpec(work: Work, code: string): ReportSpec {
  const { title, group, filters, dimensions, measures, chart } = reportFor(work, code);
  return {
    code,
    title,
    ...(group ? { group } : {}),
    filters: filters.map((filter) => filterSpec(work, filter)),
    dimensions: dimensions.map(({ key, label, type = "text", words }) => {
      const known = wordsOf(words, work);
      return { key, label, type, ...(known ? { options: optionsOf(known) } : {}) };
    }),
    measures: measures.map(({ key, label, type }) => ({ key, label, type })),
    ...(chart
      ? { chart: { type: chart.type, ...(chart.measures ? { measures: [...chart.measures] } : {}) } }
      : {}),
    exportable: true,
  };
}

/** The reports this actor may open, for the menu. */
export function reportsFor(work: Work): { code: string; title: string; group?: string }[] {
  return [...work.registry.all(reports).values()]
    .filter(({ who }) => hasRole(work.actor, ...who))
    .map(({ code, title, group }) => ({ code, title, ...(group ? { group } : {}) }));
}
