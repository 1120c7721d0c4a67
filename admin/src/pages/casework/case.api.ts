import type { FileRef, FormSpec, FormValues } from "@housing/core/contract/form";
import { queryOptions } from "@tanstack/react-query";
import { request } from "../../api/request.ts";
import type { Tone } from "../../ui/StatusTag.tsx";

/** One kind of evidence and the files handed in for it. */
export interface Material {
  key: string;
  title: string;
  required: boolean;
  files: MaterialFile[];
}

export type MaterialFile = FileRef & { type?: string };

/** `blocks`: cannot be approved. `asks`: someone has to look. `notes`: good to know. `passes`: checked and fine. */
export interface Finding {
  code: string;
  severity: "blocks" | "asks" | "notes" | "passes";
  text: string;
  clause?: string;
  source?: string;
  checkedAt?: string | number;
}

export interface TrailEntry {
  id: string;
  at: string | number;
  act: string;
  actor: string;
  office?: string;
  reason?: string;
  clause?: string;
  changes?: { label: string; before: string; after: string }[];
}

/** An act the server allows this person on this case now. */
export interface Decision {
  code: string;
  label: string;
  style?: "primary" | "danger" | "plain";
  reason: "required" | "optional" | "none";
  templates?: string[];
  /** What follows from it, said before it is done. */
  consequence?: string;
}

export interface CaseView {
  id: string;
  number: string;
  title: string;
  applicant: string;
  state: { label: string; tone?: Tone };
  step?: string;
  submittedAt?: string | number;
  dueAt?: string | number;
  form: FormSpec;
  values: FormValues;
  materials: Material[];
  findings: Finding[];
  trail: TrailEntry[];
  decisions: Decision[];
}

export const caseView = (id: string) =>
  queryOptions({
    queryKey: ["case", id],
    queryFn: () => request<CaseView>("GET", `/cases/${encodeURIComponent(id)}`),
  });

export interface Decided {
  id: string;
  decision: string;
  reason: string;
}

export const decideCase = ({ id, decision, reason }: Decided, key: string) =>
  request<void>("POST", `/cases/${encodeURIComponent(id)}/decisions`, { body: { decision, reason }, key });
