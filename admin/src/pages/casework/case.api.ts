import type { Arguments, Reply } from "@housing/core/contract/client";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

export type CaseView = Reply<"caseView">;
export type Material = CaseView["materials"][number];
export type MaterialFile = Material["files"][number];
/** The one that is shown when a case is opened. */
export const firstFile = (materials: readonly Material[]): MaterialFile | undefined =>
  materials.flatMap(({ files }) => files)[0];
/** `blocks`: cannot be approved. `asks`: someone has to look. `notes`: good to know. `passes`: checked and fine. */
export type Finding = CaseView["findings"][number];
export type TrailEntry = CaseView["trail"][number];
export type Decided = Arguments<"decideCase">;
type DecisionCode = Decided["body"]["decision"];

/** An act the server allows this person on this case now. */
export type Decision = CaseView["decisions"][number] & { code: DecisionCode };

const codes: Readonly<Record<DecisionCode, true>> = { approve: true, return: true, reject: true };
export const isDecision = (offered: CaseView["decisions"][number]): offered is Decision =>
  offered.code in codes;
export type ChainStep = CaseView["chain"][number];

export const caseView = (id: string) =>
  queryOptions({ queryKey: ["case", id], queryFn: () => call("caseView", { params: { id } }) });

export const decideCase = (decided: Decided, key: string) => call("decideCase", decided, key);
