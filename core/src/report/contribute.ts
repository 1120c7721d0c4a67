import type { Registry } from "../kernel/index.ts";
import { type ReportDeclaration, reports } from "./report.ts";

/** For a domain's contribution: `addReports(registry, waitingReport, …)`. */
export function addReports(registry: Registry, ...declared: readonly ReportDeclaration[]): void {
  for (const report of declared) registry.add(reports, report.code, report);
}
