import type { Work } from "../kernel/index.ts";
import type { Case } from "./case.entity.ts";
import type { FormValues } from "./form.ts";
import { loadCaseFor } from "./load-case.ts";

export interface SaveDraft {
  caseId: string;
  form: FormValues;
}

/** Keeps what was typed, right or wrong: nothing is lost on a dropped connection. Checked only at submission. */
export async function saveDraft(work: Work, { caseId, form }: SaveDraft): Promise<Case> {
  const { kase } = await loadCaseFor(work, caseId, "edit");
  kase.form = form;
  kase.formRevision += 1;
  kase.updatedAt = work.clock.now();
  await work.em.flush();
  return kase;
}
