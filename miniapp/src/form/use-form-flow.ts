import type { FormIssue, FormSpec, FormValues, SectionSpec } from "@housing/core/contract/form";
import Taro from "@tarojs/taro";
import { useEffect, useMemo, useState } from "react";
import { useStepBack } from "../session/step-back";
import { showField } from "../ui/element/show-field";
import { checkSection } from "./check";
import { stillTold, stillWrong } from "./issues";
import { idOf } from "./values";
import { visibleSections } from "./visible";
import { leftOffAt, unfinishedAt } from "./way";

const nothing: readonly FormIssue[] = [];

interface FlowOptions {
  told: readonly FormIssue[] | undefined;
  extra: { key: string; missing: readonly FormIssue[]; begun: boolean } | undefined;
  onStep: (() => void) | undefined;
  opens: Opens;
}

/** Where a form is opened: at its beginning, where it was left off, or with everything to look over. */
export type Opens = "start" | "leftOff" | "review";

export interface FormFlowState {
  section: SectionSpec | undefined;
  sections: SectionSpec[];
  atExtra: boolean;
  step: number;
  issues: readonly FormIssue[];
  next: () => void;
  back: () => void;
  /** Opens a step by its key to change something, and leads back from there. */
  edit: (key: string) => void;
  /** A step was opened from the review. */
  mending: boolean;
}

/** Which section is open, and what is wrong in it. */
export function useFormFlow(
  spec: FormSpec,
  values: FormValues,
  { told = nothing, extra, onStep, opens }: FlowOptions,
): FormFlowState {
  const sections = visibleSections(spec, values);
  const keys = [...sections.map(({ key }) => key), ...(extra ? [extra.key] : [])];
  const [wanted, setStep] = useState(() => {
    if (opens === "review") return keys.length;
    return opens === "leftOff" ? resumeAt(sections, values, extra) : 0;
  });
  const [openedAt] = useState(wanted);
  const [mending, setMending] = useState(false);
  const [found, setFound] = useState<readonly FormIssue[]>(nothing);
  const step = Math.min(wanted, keys.length);
  const key = keys[step];
  const section = sections[step];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answers at the time of the server's.
  const then = useMemo(() => values, [told]);
  const wrong = section ? checkSection(section, values) : (extra?.missing ?? nothing);
  const open = found.length > 0 ? stillWrong(found, wrong) : stillTold(told, then, values);
  const issues = open.filter((issue) => isIn(issue, key));
  const go = (to: number) => {
    setFound(nothing);
    setStep(to);
    if (to === keys.length) setMending(false);
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
    if (wrong.length === 0) return go(mending ? (unfinishedAt(sections, values) ?? keys.length) : step + 1);
    setFound(wrong);
    showFirst(wrong);
  };
  const edit = (one: string) => {
    setMending(true);
    go(keys.indexOf(one));
  };
  const back = () => go(mending ? keys.length : step - 1);
  useStepBack(mending || step > openedAt, step, back);
  const atExtra = extra !== undefined && step === sections.length;
  return { section, sections, atExtra, step, issues, next, back, edit, mending };
}

function resumeAt(sections: SectionSpec[], values: FormValues, extra: FlowOptions["extra"]): number {
  return extra?.begun ? sections.length : leftOffAt(sections, values);
}

const isIn = (issue: FormIssue, key: string | undefined) =>
  key !== undefined && (issue.path === key || issue.path.startsWith(`${key}.`));

/** A section can be too short as a whole: then the reader is taken to the top, where that is said. */
function showFirst(issues: readonly FormIssue[]) {
  const first = issues[0];
  if (!first) return;
  if (first.path.includes(".")) showField(idOf(first.path));
  else void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
}
