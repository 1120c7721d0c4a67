import type { FormValues } from "@housing/core/contract/form";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { asRefusal } from "../../api/refusal.ts";
import { saveDraft } from "./enter.api.ts";

const pause = 1200;

/** Saves a moment after the last change; saves run one after another, so an older one never wins. */
export function useDraft(caseId: string) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const save = useMutation({
    mutationFn: (form: FormValues) => saveDraft(caseId, form),
    scope: { id: `draft ${caseId}` },
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  const keep = (form: FormValues) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => save.mutate(form), pause);
  };
  return {
    keep,
    saving: save.isPending,
    savedAt: save.data?.savedAt,
    problem: save.error ? asRefusal(save.error).message : undefined,
  };
}
