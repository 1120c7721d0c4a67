import type { FormValues } from "@housing/core/contract/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { asRefusal } from "../../api/refusal.ts";
import { caseView } from "./case.api.ts";
import { saveDraft } from "./enter.api.ts";

const pause = 1200;

/** One save after another, so an older one never wins. */
function useSave(caseId: string, opened: number) {
  /** What the form is built on: what a colleague saves meanwhile is not overwritten unseen. */
  const base = useRef(opened);
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (form: FormValues) => {
      const saved = await saveDraft(caseId, form, base.current);
      base.current = saved.formRevision;
      // Who leaves the page and comes back finds what was saved.
      queries.setQueryData(
        caseView(caseId).queryKey,
        (view) => view && { ...view, values: form, formRevision: saved.formRevision },
      );
      return saved;
    },
    scope: { id: `draft ${caseId}` },
  });
}

/**
 * Saves a moment after the last change. Whoever leaves before that moment, leaves nothing behind: it is saved on the way
 * out, and a closing window asks first.
 */
export function useDraft(caseId: string, opened: number) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<FormValues>(undefined);
  const { mutate, mutateAsync, isPending, data, error } = useSave(caseId, opened);
  useEffect(() => {
    const saveNow = () => {
      clearTimeout(timer.current);
      if (waiting.current) mutate(waiting.current);
      waiting.current = undefined;
    };
    const onClose = (event: BeforeUnloadEvent) => {
      if (!waiting.current) return;
      saveNow();
      event.preventDefault();
    };
    window.addEventListener("beforeunload", onClose);
    return () => {
      window.removeEventListener("beforeunload", onClose);
      saveNow();
    };
  }, [mutate]);
  const keep = (form: FormValues) => {
    clearTimeout(timer.current);
    waiting.current = form;
    timer.current = setTimeout(() => {
      waiting.current = undefined;
      mutate(form);
    }, pause);
  };
  /** What is handed in is saved with it. */
  const leaveToSubmit = () => {
    clearTimeout(timer.current);
    waiting.current = undefined;
  };
  return {
    keep,
    leaveToSubmit,
    save: mutateAsync,
    saving: isPending,
    savedAt: data?.savedAt,
    problem: error ? asRefusal(error).message : undefined,
  };
}
