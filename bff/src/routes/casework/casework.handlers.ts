import {
  addMaterial,
  type BusinessType,
  barredNow,
  Case,
  CaseAct,
  caseAbilities,
  caseLists,
  casesVisibleTo,
  currentStep,
  decideCase,
  loadCase,
  offeredTypes,
  overrideType,
  publishCases,
  regionOfStep,
  removeMaterial,
  type SubmitCase,
  saveDraft,
  startCase,
  submitCase,
  typeInVersion,
  versionsOfType,
  withdrawCase,
} from "@housing/core/casework";
import type { caseworkApi } from "@housing/core/contract/casework.api";
import type { Reply } from "@housing/core/contract/client";
import { instant, type Refusal, regionOf, type Work } from "@housing/core/kernel";
import { myQueue } from "@housing/core/queue";
import type { Handlers } from "../../http/handler.ts";
import { staffNames } from "../staff-names.ts";
import { presentCase, presentCaseById, presentSummary } from "./present-case.ts";
import { presentWorkbench } from "./workbench.ts";

async function myCases(work: Work) {
  const visible = casesVisibleTo(work);
  const cases = await work.em.find(Case, visible, { orderBy: { updatedAt: "desc", id: "desc" }, limit: 100 });
  const summaries = [];
  for (const kase of cases)
    summaries.push(presentSummary(kase, await typeInVersion(work, kase.businessType, kase.typeVersion)));
  return { cases: summaries };
}

/** Cases that wait for a list this office publishes, by list step. */
async function casesToPublish(work: Work) {
  const waiting = await work.em.find(
    Case,
    { $and: [{ state: "toPublish" }, casesVisibleTo(work)] },
    { orderBy: { stepStartedAt: "asc", id: "asc" }, limit: 500 },
  );
  const steps = new Map<
    string,
    {
      stepKey: string;
      title: string;
      cases: Reply<"casesToPublish">["steps"][number]["cases"];
    }
  >();
  for (const kase of waiting) {
    const type = await typeInVersion(work, kase.businessType, kase.typeVersion);
    const step = currentStep(type, kase);
    if (!step || !caseAbilities(work.actor, work.city, type, kase).includes("publish")) continue;
    const group = steps.get(step.key) ?? {
      stepKey: step.key,
      title: work.registry.get(caseLists, step.key).title,
      cases: [],
    };
    const region = regionOf(work.city, kase.streetCode ?? kase.districtCode ?? "")?.name ?? "";
    group.cases.push({
      id: kase.id,
      number: kase.caseNo ?? "",
      applicant: kase.applicantName ?? "",
      region,
      publisher: regionOfStep(work.city, step, kase),
      passedAt: (kase.stepStartedAt ?? kase.createdAt).toString(),
    });
    steps.set(step.key, group);
  }
  return { steps: [...steps.values()] };
}

async function presentType(work: Work, type: BusinessType) {
  const { code, title, intro, clause, chain, materials } = type;
  const bar = await barredNow(work, type);
  return {
    ...{ code, title, intro, clause },
    steps: chain.map((step) => step.title),
    materials: materials.map((material) => material.title),
    ...(bar && { barred: await presentBar(work, bar) }),
  };
}

async function presentBar(work: Work, { message, clause }: Refusal) {
  const { place } = work.city.issuer;
  const { name, number } = work.city.helpLine;
  const contact = `有疑问的，请带身份证到${place}，或者拨打${name}${number}。`;
  return { text: message, ...(clause && { clause }), contact, waits: await waits(work) };
}

async function waits(work: Work): Promise<boolean> {
  if (work.actor.kind !== "applicant") return false;
  const own = await myQueue(work);
  return own !== undefined && own.entry.state !== "ended";
}

async function receipt(work: Work, { caseId, baseRevision }: SubmitCase) {
  const kase = await submitCase(work, { caseId, baseRevision });
  const last = await work.em.findOneOrFail(
    CaseAct,
    { caseId, act: { $in: ["submitted", "resubmitted"] } },
    { orderBy: { seq: "desc" } },
  );
  return { caseId, number: kase.caseNo ?? "", submittedAt: last.at.toString(), digest: last.formDigest };
}

async function versionsOf(work: Work, code: string) {
  const declared = await typeInVersion(work, code, 0);
  const versions = await versionsOfType(work, code);
  const nameOf = await staffNames(
    work,
    versions.map(({ changedBy }) => changedBy),
  );
  return {
    code,
    title: declared.title,
    declared: declared.form,
    materials: declared.materials.map((material) => ({
      code: material.code,
      title: material.title,
      max: material.max,
    })),
    versions: versions.map(({ version, overrides, effectiveFrom, changedBy, reason }) => ({
      version,
      overrides,
      effectiveFrom: effectiveFrom.toString(),
      changedBy: nameOf(changedBy),
      reason,
    })),
  };
}

export const caseworkHandlers: Handlers<typeof caseworkApi> = {
  businessTypes: ({ read }) =>
    read(async (work) => {
      const types = [];
      for (const type of offeredTypes(work)) types.push(await presentType(work, type));
      return { types };
    }),
  myCases: ({ read }) => read(myCases),
  startCase: ({ act, body }) =>
    act(async (work) => {
      const { businessType, subjectId, form } = body;
      const kase = await startCase(work, { businessType, subjectId, form });
      return presentCaseById(work, kase.id);
    }),
  caseView: ({ read, params }) => read(async (work) => presentCase(work, await loadCase(work, params.id!))),
  saveDraft: ({ act, params, body }) =>
    act(async (work) => {
      const kase = await saveDraft(work, { caseId: params.id!, ...body });
      return { formRevision: kase.formRevision ?? 0, savedAt: kase.updatedAt.toString() };
    }),
  addCaseMaterial: ({ act, params, body }) =>
    act(async (work) => {
      await addMaterial(work, { caseId: params.id!, ...body });
      return presentCaseById(work, params.id!);
    }),
  removeCaseMaterial: ({ act, params }) =>
    act(async (work) => {
      await removeMaterial(work, { caseId: params.id!, materialId: params.materialId! });
      return presentCaseById(work, params.id!);
    }),
  submitCase: ({ act, params, body }) => act((work) => receipt(work, { ...body, caseId: params.id! })),
  withdrawCase: ({ act, params, body }) =>
    act(async (work) => {
      await withdrawCase(work, { caseId: params.id!, reason: body.reason });
      return { ok: true as const };
    }),
  decideCase: ({ act, params, body }) =>
    act(async (work) => {
      await decideCase(work, { ...body, caseId: params.id! });
      return presentCaseById(work, params.id!);
    }),
  casesToPublish: ({ read }) => read(casesToPublish),
  publishCases: ({ act, body }) =>
    act(async (work) => {
      const list = await publishCases(work, body);
      return { listId: list.id, title: list.title, lastDay: list.lastDay.toString(), count: list.count };
    }),
  workbench: ({ read, query }) => read((work) => presentWorkbench(work, query)),
  typeOverrides: ({ read, params }) => read((work) => versionsOf(work, params.code!)),
  overrideType: ({ act, params, body }) =>
    act(async (work) => {
      const { overrides, effectiveFrom, reason } = body;
      const made = await overrideType(work, {
        code: params.code!,
        overrides,
        effectiveFrom: instant(effectiveFrom),
        reason,
      });
      return { version: made.version };
    }),
};
