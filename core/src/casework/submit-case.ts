import * as z from "zod/mini";
import { defineParameter, refuseIf, refuseInvalid, regionOf, type Work } from "../kernel/index.ts";
import { blindIndex } from "../privacy/index.ts";
import { enterStep } from "./advance.ts";
import type { BusinessType, CaseSubject, ChainStep } from "./business-type.ts";
import { type Case, CaseFinding, CaseMaterial } from "./case.entity.ts";
import { caseFlow } from "./case.flow.ts";
import { refuseClosedType } from "./effective-type.ts";
import { formIssues } from "./form.ts";
import { loadCaseFor, refuseChangedElsewhere } from "./load-case.ts";
import { missingMaterials } from "./materials.ts";
import { nextCaseNo } from "./number.ts";
import { blockedBy, refused } from "./refusals.ts";
import { addToTrail } from "./trail.ts";

export const resubmissionKeepsTime = defineParameter({
  code: "resubmissionKeepsTime",
  topic: "application",
  title: "退回补正后保留原递交时间",
  clause: "操作规则 一（四）线上递交申请时间",
  schema: z.boolean(),
  default: true,
});

export interface SubmitCase {
  caseId: string;
  /** What the applicant has seen: when another device has saved since, nothing is sent unseen. */
  baseRevision?: number | undefined;
}

/** Submits a draft, or again after a return for correction. Tells everything that is wrong at once. */
export async function submitCase(work: Work, { caseId, baseRevision }: SubmitCase): Promise<Case> {
  const { kase, type } = await loadCaseFor(work, caseId, "submit");
  refuseChangedElsewhere(kase, baseRevision);
  refuseInvalid([...formIssues(type.form, kase.form), ...((await type.issues?.(work, kase.form)) ?? [])]);
  await refuseMissingMaterials(work, kase, type);
  const again = kase.state === "returned";
  if (!again) await refuseClosedType(work, kase.businessType);
  const before = placeOf(kase);
  setSubject(work, kase, type.subject(kase.form));
  await runChecks(work, kase, type);
  await stamp(work, kase, again);
  const resumeAt = again ? resumedStep(type, Math.max(kase.stepIndex, 0), [before, placeOf(kase)]) : 0;
  kase.state = caseFlow.move(kase.state, again ? "resubmit" : "submit");
  kase.draftKey = null;
  enterStep(work, kase, { step: type.chain[resumeAt]!, index: resumeAt });
  await work.em.flush();
  await type.onSubmitted?.(work, kase);
  await addToTrail(work, kase, again ? "resubmitted" : "submitted");
  await work.em.flush();
  return kase;
}

type Place = Pick<Case, "streetCode" | "districtCode">;
const placeOf = ({ streetCode, districtCode }: Case): Place => ({ streetCode, districtCode });

/**
 * 一（三）: a correction goes on at the step that sent it back. Where it names another street or district, that office has
 * not judged the household and its list was not published there: the case begins again at the first of their steps.
 * The time of application stays (一（四）).
 */
function resumedStep(type: BusinessType, stepIndex: number, [before, now]: readonly [Place, Place]): number {
  const isNewOffice = ({ region }: ChainStep): boolean =>
    (region === "street" && before.streetCode !== now.streetCode) ||
    (region === "district" && before.districtCode !== now.districtCode);
  const first = type.chain.findIndex(isNewOffice);
  return first === -1 ? stepIndex : Math.min(first, stepIndex);
}

/** 一（四）: the first complete submission counts; a resubmission keeps it unless the city decided otherwise. */
async function stamp(work: Work, kase: Case, again: boolean): Promise<void> {
  const now = work.clock.now();
  kase.caseNo ??= await nextCaseNo(work);
  // The step that sent it back decides under the version in force when that step began.
  const keepsTime = again && work.policy.at(resubmissionKeepsTime, kase.stepStartedAt ?? now);
  if (!keepsTime) kase.submittedAt = now;
}

async function refuseMissingMaterials(work: Work, kase: Case, type: BusinessType): Promise<void> {
  const uploaded = await work.em.find(CaseMaterial, { caseId: kase.id, removedAt: null });
  const missing = missingMaterials(type, kase.form, new Set(uploaded.map(({ code }) => code)));
  const titles = missing.map(({ title }) => title).join("、");
  refuseIf(missing.length > 0, () =>
    refused(
      "materialsMissing",
      { titles },
      missing.map(({ code, title }) => ({ path: `materials.${code}`, text: `请上传${title}。` })),
    ),
  );
}

function setSubject(work: Work, kase: Case, { name, idNumber, streetCode, districtCode }: CaseSubject): void {
  const street = streetCode === undefined ? undefined : regionOf(work.city, streetCode);
  refuseIf(streetCode !== undefined && street?.level !== "street", () => refused("outsideCity"));
  kase.streetCode = street?.code ?? null;
  kase.districtCode = street?.parent ?? districtCode ?? null;
  kase.applicantName = name ?? null;
  kase.applicantNameIndex = name ? blindIndex("person.name", name) : null;
  kase.applicantIndex = idNumber ? blindIndex("person.id_number", idNumber) : null;
}

async function runChecks(work: Work, kase: Case, type: BusinessType): Promise<void> {
  await work.em.nativeDelete(CaseFinding, { caseId: kase.id });
  for (const check of type.checks ?? []) {
    for (const finding of await check.run(work, kase)) {
      const { severity, text } = finding;
      refuseIf(severity === "blocks", () => blockedBy(check, finding));
      work.em.persist(
        work.em.create(CaseFinding, {
          id: work.newId(),
          caseId: kase.id,
          check: check.code,
          severity,
          text,
          at: work.clock.now(),
        }),
      );
    }
  }
}
