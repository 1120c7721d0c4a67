import type { PriorityClass, Tier } from "./lane.ts";

/** What decides a household's turn in its batch. */
export interface Entrant {
  caseNo: string;
  lane: string;
  tier: Tier;
  class: PriorityClass;
  /** 线上递交申请时间, epoch milliseconds. */
  submittedAt: number;
}

export interface Issued<E extends Entrant> {
  entrant: E;
  number: number;
}

/**
 * 操作规则 一（二）（四）: numbers continue in each lane after the last one given. In a batch, 廉租住房组 goes by the time
 * of submission; 公共租赁住房组 takes 优先组 first, then 普通组, each by the time of submission. Equal times: by case number.
 * Answers lane by lane in the order of the numbers, whatever order came in.
 */
export function issueNumbers<E extends Entrant>(
  entrants: readonly E[],
  lastIn: (lane: string) => number,
): Issued<E>[] {
  const last = new Map<string, number>();
  return entrants.toSorted(byTurn).map((entrant) => {
    const number = (last.get(entrant.lane) ?? lastIn(entrant.lane)) + 1;
    last.set(entrant.lane, number);
    return { entrant, number };
  });
}

/** Whose turn is first, lane by lane: negative when it is `a`'s. */
export function byTurn(a: Entrant, b: Entrant): number {
  return (
    compare(a.lane, b.lane) ||
    turn(a) - turn(b) ||
    a.submittedAt - b.submittedAt ||
    compare(a.caseNo, b.caseNo)
  );
}

/** 一（四）: the priority class counts in 公共租赁住房组 only. */
const turn = (entrant: Entrant): number =>
  entrant.tier === "publicRental" && entrant.class === "ordinary" ? 1 : 0;

/** By code units: the same on every machine and in every browser. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
