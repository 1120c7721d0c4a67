import { parameters } from "../city/index.ts";
import { deadlineHandlers } from "../deadline/index.ts";
import { fileAccess } from "../document/index.ts";
import type { Contribution } from "../kernel/index.ts";
import { todoSources } from "../kernel/index.ts";
import { smsTemplates } from "../messaging/index.ts";
import { entryEndings } from "../queue/index.ts";
import { addRegisters } from "../register/index.ts";
import { callNext, callNextDue, offerClosesDue } from "./call-next.ts";
import { offerLosesEntry } from "./entry-ended.ts";
import { extensionFileAccess } from "./extension-file-access.ts";
import { offerCloses } from "./miss-offer.ts";
import { offerReminderDue, remindOffer } from "./offer-reminders.ts";
import { selectionParameters } from "./parameters.ts";
import { selectionHouseholdsRegister } from "./selection-households.register.ts";
import { selectionSms } from "./sms.ts";
import { sessionTodos } from "./todo.ts";

export const contributeSelection: Contribution = (registry) => {
  for (const parameter of selectionParameters) registry.add(parameters, parameter.code, parameter);
  for (const template of selectionSms) registry.add(smsTemplates, template.code, template);
  registry.add(deadlineHandlers, callNextDue, callNext);
  registry.add(todoSources, "sessions", sessionTodos);
  registry.add(deadlineHandlers, offerClosesDue, offerCloses);
  registry.add(deadlineHandlers, offerReminderDue, remindOffer);
  registry.add(entryEndings, "selection", offerLosesEntry);
  registry.add(fileAccess, "offerExtensions", extensionFileAccess);
  addRegisters(registry, selectionHouseholdsRegister);
};
