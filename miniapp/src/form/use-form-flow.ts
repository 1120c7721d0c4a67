import type { FormIssue, FormSpec, FormValues, SectionSpec } from "@housing/core/contract/form";
import Taro from "@tarojs/taro";
import { useEffect, useState } from "react";
import { showField } from "../ui/element/show-field";
import { checkSection } from "./check";
import { idOf } from "./values";
import { visibleSections } from "./visible";

const nothing: readonly FormIssue[] = [];

/** Which section is open, and what is wrong in it. */
export function useFormFlow(spec: FormSpec, values: FormValues, told: readonly FormIssue[] = nothing) {
  const sections = visibleSections(spec, values);
  const [step, setStep] = useState(0);
  const [found, setFound] = useState<readonly FormIssue[]>(nothing);
  const section = sections[step];
  const issues = (found.length > 0 ? found : told).filter((issue) => inSection(issue, section));
  const go = (to: number) => {
    setFound(nothing);
    setStep(to);
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new answer of the server moves the reader.
  useEffect(() => {
    const at = sections.findIndex((one) => told.some((issue) => inSection(issue, one)));
    if (at >= 0) setStep(at);
    showFirst(told.filter((issue) => inSection(issue, sections[at])));
  }, [told]);
  const next = () => {
    const wrong = section ? checkSection(section, values) : [];
    if (wrong.length === 0) return go(step + 1);
    setFound(wrong);
    showFirst(wrong);
  };
  return {
    section,
    sections,
    step: Math.min(step, sections.length),
    issues,
    next,
    back: () => go(step - 1),
    edit: (one: SectionSpec) => go(sections.findIndex((other) => other.key === one.key)),
  };
}

const inSection = (issue: FormIssue, section: SectionSpec | undefined) =>
  section !== undefined && issue.path.startsWith(`${section.key}.`);

function showFirst(issues: readonly FormIssue[]) {
  const first = issues[0];
  if (first) showField(idOf(first.path));
}
