import { refuseIf, type Work } from "../kernel/index.ts";
import type { Case } from "./case.entity.ts";
import type { FormValues } from "./form.ts";
import { loadCaseFor } from "./load-case.ts";
import { refused } from "./refusals.ts";

export interface SaveDraft {
  caseId: string;
  form: FormValues;
  /** What the form was built on: when another device has saved since, nothing is overwritten unseen. */
  baseRevision?: number | undefined;
}

/** Keeps what was typed, right or wrong: nothing is lost on a dropped connection. Checked only at submission. */
export async function saveDraft(work: Work, { caseId, form, baseRevision }: SaveDraft): Promise<Case> {
  const { kase } = await loadCaseFor(work, caseId, "edit");
  refuseIf(baseRevision !== undefined && baseRevision !== kase.formRevision, () =>
    refused("changedElsewhere"),
  );
  kase.form = form;
  kase.formRevision += 1;
  kase.updatedAt = work.clock.now();
  await work.em.flush();
  return kase;
}
