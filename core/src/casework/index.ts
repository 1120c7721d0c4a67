import { calendarEnds } from "../calendar/index.ts";
import { parameters } from "../city/index.ts";
import { fileAccess } from "../document/index.ts";
import { type Contribution, todoSources } from "../kernel/index.ts";
import { smsTemplates } from "../messaging/index.ts";
import { addRegisters } from "../register/index.ts";
import { caseFileAccess } from "./case-file-access.ts";
import { casesRegister } from "./cases.register.ts";
import { moveStepEnds } from "./move-ends.ts";
import { caseSms } from "./sms.ts";
import { resubmissionKeepsTime } from "./submit-case.ts";
import { publicationTodos, returnedTodos, reviewTodos } from "./todo.ts";

export {
  type BusinessType,
  businessTypes,
  type CaseAbility,
  type CaseCheck,
  type ChainStep,
  defineBusinessType,
  type Finding,
  type MaterialSpec,
  type PassedChain,
} from "./business-type.ts";
export { Case, CaseAct, CaseFinding, CaseMaterial, Counter, TypeOverride } from "./case.entity.ts";
export { type CaseState, caseFlow } from "./case.flow.ts";
export { caseAbilities, casesVisibleTo } from "./case.policy.ts";
export { currentStep, regionOfStep } from "./chain.ts";
export { type DecideCase, decideCase, withdrawCase } from "./decide-case.ts";
export {
  applyOverrides,
  type OverrideType,
  overrideType,
  typeInVersion,
  versionInForce,
  versionsOfType,
} from "./effective-type.ts";
export { type FormValues, formIssues, type ItemValues, items, section } from "./form.ts";
export { type LoadedCase, loadCase, loadCaseFor } from "./load-case.ts";
export { type AddMaterial, addMaterial, isRequired, removeMaterial } from "./materials.ts";
export { nextCaseNo, nextNumber } from "./number.ts";
export { type CaseList, caseListKind, caseLists, type PublishCases, publishCases } from "./publish-cases.ts";
export { blockedBy } from "./refusals.ts";
export { type SaveDraft, saveDraft } from "./save-draft.ts";
export { barredNow, offeredTypes, type StartCase, startCase } from "./start-case.ts";
export { type SubmitCase, submitCase } from "./submit-case.ts";

export const contributeCasework: Contribution = (registry) => {
  registry.add(parameters, resubmissionKeepsTime.code, resubmissionKeepsTime);
  registry.add(calendarEnds, "caseSteps", moveStepEnds);
  registry.add(todoSources, "cases", reviewTodos);
  registry.add(todoSources, "publications", publicationTodos);
  registry.add(todoSources, "returned", returnedTodos);
  addRegisters(registry, casesRegister);
  registry.add(fileAccess, "cases", caseFileAccess);
  for (const template of caseSms) registry.add(smsTemplates, template.code, template);
};
