import { found, hasRole, type Instant, rows, type Work } from "../kernel/index.ts";
import { allOf, type Filters, filterConditions } from "../register/index.ts";
import { type MeasureDeclaration, type ReportDeclaration, reports } from "./report.ts";

export type Figure = string | number | null;
export type ReportRow = Readonly<Record<string, Figure>>;

export interface ReportResult {
  rows: ReportRow[];
  totals: ReportRow;
  /** The instant whose state the figures show. */
  asOf: Instant;
}

/** The declaration, for those who may see the report; for others it does not exist. */
export function reportFor(work: Work, code: string): ReportDeclaration {
  const report = found(work.registry.find(reports, code));
  return found(hasRole(work.actor, ...report.who) ? report : undefined);
}

/** The figures of a report as they stand now, of what the actor may see. */
export async function runReport(work: Work, code: string, filters: Filters = {}): Promise<ReportResult> {
  const report = reportFor(work, code);
  const where = allOf([report.scope(work), ...filterConditions(work, report.filters, filters)]);
  const stored = await rows<Record<string, unknown>>(work.em, reportSql(report, where.sql), where.parameters);
  const groups = stored.map((row) => groupOf(report, row));
  return {
    rows: groups.map((group) => withShares(report.measures, group)),
    totals: withShares(report.measures, totalsOf(report.measures, groups)),
    asOf: work.clock.now(),
  };
}

const added = (measures: readonly MeasureDeclaration[]) =>
  measures.flatMap((measure) => (measure.type === "percent" ? [] : [measure]));

function reportSql({ from, joins = [], dimensions, measures }: ReportDeclaration, where: string): string {
  const grouped = dimensions.map((_, i) => `d${i}`).join(", ");
  const columns = [
    ...dimensions.map(({ sql }, i) => `${sql} as d${i}`),
    ...added(measures).map(({ sql }, i) => `${sql} as m${i}`),
  ];
  const tables = [from, ...joins.map((join) => `left join ${join}`)].join(" ");
  return `select ${columns.join(", ")} from ${tables} where ${where} group by ${grouped} order by ${grouped}`;
}

function groupOf({ dimensions, measures }: ReportDeclaration, row: Record<string, unknown>): ReportRow {
  const keys = dimensions.map(({ key }, i) => [key, asText(row[`d${i}`])] as const);
  const figures = added(measures).map(({ key }, i) => [key, Number(row[`m${i}`] ?? 0)] as const);
  return Object.fromEntries<Figure>([...keys, ...figures]);
}

const asText = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);

function totalsOf(measures: readonly MeasureDeclaration[], groups: readonly ReportRow[]): ReportRow {
  const sum = (key: string) => groups.reduce((total, group) => total + Number(group[key]), 0);
  return Object.fromEntries(added(measures).map(({ key }) => [key, sum(key)]));
}

/** Shares are taken of sums, also in the totals; nothing of nothing is no share. */
function withShares(measures: readonly MeasureDeclaration[], group: ReportRow): ReportRow {
  const shares = measures.flatMap((measure) => {
    if (measure.type !== "percent") return [];
    const whole = Number(group[measure.of]);
    return [[measure.key, whole === 0 ? null : Number(group[measure.share]) / whole] as const];
  });
  return { ...group, ...Object.fromEntries(shares) };
}
