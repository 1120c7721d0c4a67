import { businessTypes } from "../casework/index.ts";
import { parameters } from "../city/index.ts";
import { addBatchedDeadline, deadlineHandlers } from "../deadline/index.ts";
import { fileAccess } from "../document/index.ts";
import type { Contribution } from "../kernel/index.ts";
import { smsTemplates } from "../messaging/index.ts";
import { publicityKinds } from "../publicity/index.ts";
import { addRegisters } from "../register/index.ts";
import { addReports } from "../report/index.ts";
import { dailyBatch } from "./batch-turn.ts";
import { changeLane } from "./change-lane.business.ts";
import { continueKind } from "./continue-publicity.ts";
import { convertToSubsidy } from "./convert-to-subsidy.business.ts";
import { makeDailyBatch } from "./daily-batches.ts";
import { disqualificationFileAccess } from "./disqualification-file-access.ts";
import { continueEnds } from "./end-entry.ts";
import { endTimesToContinue } from "./miss-entry.ts";
import { numbersKind } from "./numbers-publicity.ts";
import { queueParameters } from "./parameters.ts";
import { queueBatchesRegister } from "./queue-batches.register.ts";
import { remindContinue, remindContinueDue } from "./remind-continue.ts";
import { queueSms } from "./sms.ts";
import { subsidyHouseholdsRegister } from "./subsidy-households.register.ts";
import { waitingReport } from "./waiting.report.ts";
import { waitingHouseholdsRegister } from "./waiting-households.register.ts";

/** What this domain adds to the system. */
export const contributeQueue: Contribution = (registry) => {
  for (const parameter of queueParameters) registry.add(parameters, parameter.code, parameter);
  for (const template of queueSms) registry.add(smsTemplates, template.code, template);
  for (const kind of [numbersKind, continueKind]) registry.add(publicityKinds, kind.code, kind);
  for (const type of [changeLane, convertToSubsidy]) registry.add(businessTypes, type.code, type);
  registry.add(deadlineHandlers, dailyBatch, makeDailyBatch);
  addBatchedDeadline(registry, continueEnds, endTimesToContinue);
  registry.add(fileAccess, "disqualifications", disqualificationFileAccess);
  registry.add(deadlineHandlers, remindContinueDue, remindContinue);
  addRegisters(registry, waitingHouseholdsRegister, subsidyHouseholdsRegister, queueBatchesRegister);
  addReports(registry, waitingReport);
};
