import type { reportApi } from "@housing/core/contract/report.api";
import { exportReport, reportSpec, reportsFor, runReport } from "@housing/core/report";
import type { Handlers } from "../../http/handler.ts";
import { filtersIn } from "../register/list-query.ts";
import { sheetAnswer } from "../register/register.handlers.ts";

export const reportHandlers: Handlers<typeof reportApi> = {
  reports: ({ read }) => read(async (work) => reportsFor(work)),
  reportSpec: ({ params, read }) => read(async (work) => reportSpec(work, params.code ?? "")),
  reportRun: ({ params, query, read }) =>
    read(async (work) => {
      const { rows, totals, asOf } = await runReport(work, params.code ?? "", filtersIn(query));
      return { rows, totals, asOf: asOf.toString() };
    }),
  reportExport: async ({ params, query, system, actor }) =>
    sheetAnswer(await exportReport(system, actor, params.code ?? "", filtersIn(query))),
};
