import type { Work } from "../kernel/index.ts";
import type { Case } from "./case.entity.ts";
import type { FormValues } from "./form.ts";
import { loadCaseFor, refuseChangedElsewhere } from "./load-case.ts";

export interface SaveDraft {
  caseId: string;
  form: FormValues;
  /** What the form was built on: when another device has saved since, nothing is overwritten unseen. */
  baseRevision?: number | undefined;
}

/** Keeps what was typed, right or wrong: nothing is lost on a dropped connection. Checked only at submission. */
export async function saveDraft(work: Work, { caseId, form, baseRevision }: SaveDraft): Promise<Case> {
  const { kase } = await loadCaseFor(work, caseId, "edit");
  refuseChangedElsewhere(kase, baseRevision);
  kase.form = form;
  kase.formRevision += 1;
  kase.updatedAt = work.clock.now();
  await work.em.flush();
  return kase;
}
