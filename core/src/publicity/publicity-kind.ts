import {
  defineSlot,
  type Parameter,
  type Period,
  type PlainDate,
  type Role,
  type Work,
} from "../kernel/index.ts";
import type { PublicityItem } from "./publicity.entity.ts";

/** The end of an item's publicity without a standing objection. */
export interface Passed {
  /** The day that counts: the list's last day, or the day on which the last objection was rejected. */
  on: PlainDate;
}

/** What a line stands for: a case, a queue entry or an allocation. */
export type Subject = Pick<PublicityItem, "subjectId">;

/** One kind of public list and what its outcome means; contributed by the domain that publishes it. */
export interface PublicityKind {
  code: string;
  title: string;
  clause: string;
  period: Parameter<Period>;
  /** Columns of the public line, in order: key → heading. */
  columns: Readonly<Record<string, string>>;
  /** The page of the office on what a line stands for: `/cases/:id`. */
  subjectPage: string;
  /** Who decides objections. */
  decidedBy: { role: Role; region: "street" | "district" | "city" };
  /** Passing brings a household into the next daily batch of its area (一（三）): the batch waits for such a list. */
  decidesBatch?: true;
  passed(work: Work, item: Subject, passed: Passed): Promise<void>;
  /** `passed` for a thousand at a time, for a kind whose lists are long: the end of a list calls this instead. */
  passedAll?(work: Work, subjectIds: readonly string[], passed: Passed): Promise<void>;
  /** An objection was upheld: the item fails. `keepNumber` is the decision's choice where the rules leave one. */
  upheld(work: Work, item: PublicityItem, decision: { reason: string; keepNumber: boolean }): Promise<void>;
}

export const publicityKinds = defineSlot<PublicityKind>("publicity kind");
