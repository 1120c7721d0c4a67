import {
  type BusinessType,
  Case,
  CaseAct,
  CaseFinding,
  CaseMaterial,
  caseAbilities,
  currentStep,
  isRequired,
  type LoadedCase,
  typeInVersion,
} from "@housing/core/casework";
import type { caseworkApi } from "@housing/core/contract/casework.api";
import type { FormSpec } from "@housing/core/contract/form";
import type { InputOf } from "@housing/core/contract/route";
import { StoredFile } from "@housing/core/document";
import { regionOf, type Work } from "@housing/core/kernel";
import { maskName } from "@housing/core/privacy";
import { Objection, PublicityItem, PublicityList } from "@housing/core/publicity";
import { actText, decisionsFor, officeText, stateText } from "./case-text.ts";

export type CaseAnswer = InputOf<(typeof caseworkApi)["caseView"]["reply"]>;
export type SummaryAnswer = InputOf<(typeof caseworkApi)["myCases"]["reply"]>["cases"][number];

/** One line of a list of cases. */
export function presentSummary(kase: Case, type: BusinessType): SummaryAnswer {
  const step = currentStep(type, kase);
  return {
    id: kase.id,
    number: kase.caseNo ?? "",
    businessType: kase.businessType,
    title: type.title,
    applicant: kase.applicantName ?? "",
    state: { code: kase.state, ...stateText[kase.state] },
    ...(step && { step: step.title }),
    ...(kase.submittedAt && { submittedAt: kase.submittedAt.toString() }),
    ...(kase.stepDueAt && { dueAt: kase.stepDueAt.toString() }),
    updatedAt: kase.updatedAt.toString(),
    ...(kase.state === "approved" && type.onceApproved && { afterwards: type.onceApproved }),
  };
}

/** Everything a screen shows of a case, with what this actor may do now. */
export async function presentCase(
  work: Work,
  { kase, type }: Pick<LoadedCase, "kase" | "type">,
): Promise<CaseAnswer> {
  const abilities = caseAbilities(work.actor, work.city, type, kase);
  const trail = await presentTrail(work, kase, type);
  const publicity = kase.state === "inPublicity" ? await presentPublicity(work, kase) : undefined;
  const returned =
    kase.state === "returned" ? trail.findLast(({ act }) => act === actText.returned)?.reason : undefined;
  const office = officeNow(work, kase, type);
  const bar = abilities.includes("edit")
    ? await type.barred?.(work, { caseId: kase.id, form: kase.form })
    : undefined;
  return {
    ...presentSummary(kase, type),
    subjectKind: type.subjectKind,
    intro: type.intro,
    clause: type.clause,
    ...(office && { office }),
    form: await presentForm(work, kase, type),
    values: kase.form,
    formRevision: kase.formRevision ?? 0,
    materials: await presentMaterials(work, kase, type),
    findings: work.actor.kind === "staff" ? await presentFindings(work, kase) : [],
    trail,
    chain: presentChain(kase, type),
    ...(publicity && { publicity }),
    ...(returned && { returned }),
    ...(bar && { barred: bar.message }),
    decisions: decisionsFor(abilities, type.subjectKind),
    abilities,
  };
}

/** Who has it at the moment: the office of the step, by the name of its region. */
function officeNow({ city }: Work, kase: Case, type: BusinessType): string | undefined {
  const step = currentStep(type, kase);
  if (!step || kase.state === "returned") return undefined;
  if (step.region === "city") return officeText[step.role];
  const code = step.region === "street" ? kase.streetCode : kase.districtCode;
  const name = code ? regionOf(city, code)?.name : undefined;
  if (!name) return officeText[step.role];
  return step.region === "street" ? name : `${name}住房保障部门`;
}

/** Ids among the answers get words to be read by. */
async function presentForm(work: Work, kase: Case, { form, answerWords }: BusinessType): Promise<FormSpec> {
  const words = (await answerWords?.(work, kase.form)) ?? {};
  const sections = form.sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) => {
      const options = words[`${section.key}.${field.name}`];
      return options ? { ...field, options } : field;
    }),
  }));
  return { sections };
}

/** The same after a command changed the case by its id. */
export async function presentCaseById(work: Work, caseId: string): Promise<CaseAnswer> {
  const kase = await work.em.findOneOrFail(Case, { id: caseId });
  return presentCase(work, { kase, type: await typeInVersion(work, kase.businessType, kase.typeVersion) });
}

function presentChain(kase: Case, type: BusinessType): CaseAnswer["chain"] {
  const passed = kase.state === "approved" ? type.chain.length : kase.stepIndex;
  const stateOf = (i: number) => (i < passed ? "done" : i === passed && kase.stepKey ? "current" : "ahead");
  return type.chain.map(({ key, title }, i) => ({ key, title, state: stateOf(i) }));
}

async function presentMaterials(
  work: Work,
  kase: Case,
  type: BusinessType,
): Promise<CaseAnswer["materials"]> {
  const kept = await work.em.find(
    CaseMaterial,
    { caseId: kase.id, removedAt: null },
    { orderBy: { addedAt: "asc", id: "asc" } },
  );
  const files = await work.em.find(StoredFile, { id: { $in: kept.map(({ fileId }) => fileId) } });
  const byId = new Map(files.map((file) => [file.id, file]));
  return type.materials.map((spec) => ({
    key: spec.code,
    title: spec.title,
    ...(spec.help && { help: spec.help }),
    required: isRequired(spec, kase.form),
    max: spec.max,
    files: kept
      .filter(({ code }) => code === spec.code)
      .flatMap(({ id, fileId }) => {
        const file = byId.get(fileId);
        return file
          ? [{ id: file.id, materialId: id, name: file.name, size: file.size, type: file.mediaType }]
          : [];
      }),
  }));
}

async function presentFindings(work: Work, kase: Case): Promise<CaseAnswer["findings"]> {
  const findings = await work.em.find(CaseFinding, { caseId: kase.id }, { orderBy: { id: "asc" } });
  return findings.map(({ check, severity, text }) => ({ code: check, severity, text }));
}

async function presentTrail(work: Work, kase: Case, type: BusinessType): Promise<CaseAnswer["trail"]> {
  const acts = await work.em.find(CaseAct, { caseId: kase.id }, { orderBy: { seq: "asc" } });
  return acts.map((line) => {
    const step = type.chain.find(({ key }) => key === line.stepKey);
    const office = line.actorKind === "staff" && step ? officeText[step.role] : undefined;
    const staffName = work.actor.kind === "staff" ? line.actorName : maskName(line.actorName);
    return {
      id: line.id,
      at: line.at.toString(),
      act: actText[line.act],
      actor: line.actorKind === "staff" ? staffName : line.actorName,
      ...(office && { office }),
      ...(line.reason && { reason: line.reason }),
    };
  });
}

async function presentPublicity(work: Work, kase: Case): Promise<CaseAnswer["publicity"]> {
  const item = await work.em.findOne(PublicityItem, { subjectId: kase.id, state: { $in: ["open", "held"] } });
  const list = item && (await work.em.findOne(PublicityList, { id: item.listId }));
  if (!item || !list) return undefined;
  const objections = await work.em.count(Objection, { itemId: item.id, state: "open" });
  return {
    listId: list.id,
    title: list.title,
    lastDay: list.lastDay.toString(),
    endsAt: list.endsAt.toString(),
    objections,
  };
}
