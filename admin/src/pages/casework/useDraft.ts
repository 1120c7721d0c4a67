import type { FormValues } from "@housing/core/contract/form";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { asRefusal } from "../../api/refusal.ts";
import { saveDraft } from "./enter.api.ts";

const pause = 1200;

/**
 * Saves a moment after the last change; saves run one after another, so an older one never wins. Whoever leaves
 * before that moment, leaves nothing behind: it is saved on the way out, and a closing window asks first.
 */
export function useDraft(caseId: string) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<FormValues>(undefined);
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: (form: FormValues) => saveDraft(caseId, form),
    scope: { id: `draft ${caseId}` },
  });
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
    saving: isPending,
    savedAt: data?.savedAt,
    problem: error ? asRefusal(error).message : undefined,
  };
}
