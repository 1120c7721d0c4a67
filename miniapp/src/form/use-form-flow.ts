import type { FormIssue, FormSpec, FormValues, SectionSpec } from "@housing/core/contract/form";
import Taro from "@tarojs/taro";
import { useEffect, useMemo, useState } from "react";
import { showField } from "../ui/element/show-field";
import { checkSection } from "./check";
import { stillTold, stillWrong } from "./issues";
import { idOf } from "./values";
import { visibleSections } from "./visible";

const nothing: readonly FormIssue[] = [];

interface FlowOptions {
  told: readonly FormIssue[] | undefined;
  extra: { key: string; problem: string | undefined } | undefined;
  onStep: (() => void) | undefined;
}

export interface FormFlowState {
  section: SectionSpec | undefined;
  sections: SectionSpec[];
  atExtra: boolean;
  step: number;
  issues: readonly FormIssue[];
  next: () => void;
  back: () => void;
  edit: (section: SectionSpec) => void;
}

/** Which section is open, and what is wrong in it. */
export function useFormFlow(
  spec: FormSpec,
  values: FormValues,
  { told = nothing, extra, onStep }: FlowOptions,
): FormFlowState {
  const sections = visibleSections(spec, values);
  const keys = [...sections.map(({ key }) => key), ...(extra ? [extra.key] : [])];
  const [wanted, setStep] = useState(0);
  const [found, setFound] = useState<readonly FormIssue[]>(nothing);
  const step = Math.min(wanted, keys.length);
  const key = keys[step];
  const section = sections[step];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answers at the time of the server's.
  const then = useMemo(() => values, [told]);
  const wrong = section ? checkSection(section, values) : extraIssues(extra);
  const open = found.length > 0 ? stillWrong(found, wrong) : stillTold(told, then, values);
  const issues = open.filter((issue) => isIn(issue, key));
  const go = (to: number) => {
    setFound(nothing);
    setStep(to);
    onStep?.();
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new answer of the server moves the reader.
  useEffect(() => {
    const at = keys.findIndex((one) => told.some((issue) => isIn(issue, one)));
    if (at >= 0) setStep(at);
    showFirst(told.filter((issue) => isIn(issue, keys[at])));
  }, [told]);
  const next = () => {
    if (wrong.length === 0) return go(step + 1);
    setFound(wrong);
    showFirst(wrong);
  };
  const edit = (one: SectionSpec) => go(keys.indexOf(one.key));
  const atExtra = extra !== undefined && step === sections.length;
  return { section, sections, atExtra, step, issues, next, back: () => go(step - 1), edit };
}

const extraIssues = (extra: FlowOptions["extra"]): FormIssue[] =>
  extra?.problem ? [{ path: extra.key, text: extra.problem }] : [];

const isIn = (issue: FormIssue, key: string | undefined) =>
  key !== undefined && (issue.path === key || issue.path.startsWith(`${key}.`));

/** A section can be too short as a whole: then the reader is taken to the top, where that is said. */
function showFirst(issues: readonly FormIssue[]) {
  const first = issues[0];
  if (!first) return;
  if (first.path.includes(".")) showField(idOf(first.path));
  else void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
}
