export { addReports } from "./contribute.ts";
export { exportReport } from "./export-report.ts";
export { defineReport, type MeasureDeclaration, type ReportDeclaration, reports } from "./report.ts";
export { type ReportSpec, reportSpec, reportsFor } from "./report-spec.ts";
export { type ReportResult, type ReportRow, runReport } from "./run-report.ts";
