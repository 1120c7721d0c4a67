import { parameters } from "../city/index.ts";
import { addBatchedDeadline, deadlineHandlers } from "../deadline/index.ts";
import type { Contribution } from "../kernel/index.ts";
import { smsTemplates } from "../messaging/index.ts";
import { type PublicityKind, publicityKinds } from "../publicity/index.ts";
import { entryEndings } from "../queue/index.ts";
import { addRegisters } from "../register/index.ts";
import { addReports } from "../report/index.ts";
import { publishResultDue } from "./allocate.ts";
import { cancelAllocation } from "./cancel-allocation.ts";
import { allocationLosesEntry } from "./entry-ended.ts";
import { signBysEnded } from "./forgo.ts";
import { downloadEnds, remindDownloadDue, sealNoticeDue } from "./issue-notice.ts";
import { noticesRegister } from "./notices.register.ts";
import { allocationParameters, resultPublicity } from "./parameters.ts";
import { publishResults, resultColumns, selectionResult } from "./publish-result.ts";
import { qualify, signByEnds } from "./qualify.ts";
import { downloadsEnded, remindDownloads } from "./remind-download.ts";
import { remindSign, remindSignDue } from "./remind-sign.ts";
import { sealNoticeDueNow } from "./seal-notice.ts";
import { selectionResultsReport } from "./selection-results.report.ts";
import { allocationSms } from "./sms.ts";

const resultKind: PublicityKind = {
  code: selectionResult,
  title: "选房结果公示",
  clause: resultPublicity.clause,
  period: resultPublicity,
  columns: resultColumns,
  subjectPage: "/allocations/:id",
  decidedBy: { role: "district", region: "district" },
  passed: (work, item) => qualify(work, item.subjectId),
  upheld: (work, item, { reason, keepNumber }) =>
    cancelAllocation(work, { allocationId: item.subjectId, reason, keepNumber, cause: "objectionUpheld" }),
};

export const contributeAllocation: Contribution = (registry) => {
  for (const parameter of allocationParameters) registry.add(parameters, parameter.code, parameter);
  for (const template of allocationSms) registry.add(smsTemplates, template.code, template);
  registry.add(publicityKinds, resultKind.code, resultKind);
  registry.add(deadlineHandlers, sealNoticeDue, sealNoticeDueNow);
  addBatchedDeadline(registry, publishResultDue, publishResults);
  addBatchedDeadline(registry, remindDownloadDue, remindDownloads);
  addBatchedDeadline(registry, downloadEnds, downloadsEnded);
  addBatchedDeadline(registry, signByEnds, signBysEnded);
  registry.add(deadlineHandlers, remindSignDue, remindSign);
  registry.add(entryEndings, "allocation", allocationLosesEntry);
  addRegisters(registry, noticesRegister);
  addReports(registry, selectionResultsReport);
};
