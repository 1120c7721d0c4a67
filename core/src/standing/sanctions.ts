import { record } from "../audit/index.ts";
import { chineseDate, dayOf, type Instant, type Work } from "../kernel/index.ts";
import { Sanction } from "./standing.entity.ts";

export type NewSanction = Pick<Sanction, "personId" | "cause" | "scope" | "reason" | "from" | "until">;

/** Puts a person on the 黑名单; automatic after three abandonments, or by hand. */
export async function imposeSanction(work: Work, input: NewSanction): Promise<Sanction> {
  const { actor } = work;
  const sanction = work.em.create(Sanction, {
    ...input,
    id: work.newId(),
    createdBy: actor.kind === "staff" ? actor.userId : "system",
    ...{ removedAt: null, removedBy: null, removalReason: null },
  });
  await work.em.persist(sanction).flush();
  const { personId, cause, scope, from, until } = input;
  record(work, {
    act: "standing.sanctioned",
    subjectType: "sanction",
    subjectId: sanction.id,
    facts: { personId, cause, scope, from: from.epochMilliseconds, until: until.epochMilliseconds },
  });
  return sanction;
}

/** Ends a sanction early, with the reason; it stays in the history. */
export async function liftSanction(work: Work, sanction: Sanction, reason: string): Promise<void> {
  sanction.removedAt = work.clock.now();
  sanction.removedBy = work.actor.kind === "staff" ? work.actor.userId : "system";
  sanction.removalReason = reason;
  record(work, {
    act: "standing.sanctionRemoved",
    subjectType: "sanction",
    subjectId: sanction.id,
    facts: { personId: sanction.personId },
  });
  await work.em.flush();
}

/** The sanctions of these people that are in force at an instant: from ≤ at < until, not removed before. */
export async function sanctionsOf(
  work: Work,
  personIds: readonly string[],
  at: Instant,
): Promise<Sanction[]> {
  return work.em.find(
    Sanction,
    {
      personId: { $in: [...personIds] },
      from: { $lte: at },
      until: { $gt: at },
      $or: [{ removedAt: null }, { removedAt: { $gt: at } }],
    },
    { orderBy: { until: "desc", id: "asc" } },
  );
}

/** `2026年6月1日起限制申请公租房实物配租，2028年6月2日起可以重新申请；可以申请租赁补贴。` */
export function sanctionText({ scope, from, until }: Pick<Sanction, "scope" | "from" | "until">): string {
  const barred = scope === "flat" ? "公租房实物配租" : "公租房实物配租和租赁补贴";
  const subsidy = scope === "flat" ? "；其间可以申请租赁补贴" : "";
  return `${chineseDate(dayOf(from))}起限制申请${barred}，${chineseDate(dayOf(until))}起可以重新申请${subsidy}。`;
}

/** What an automatic one rests on; one by hand rests on what the office has found. */
export const sanctionClause = ({ cause }: Pick<Sanction, "cause">): string | undefined =>
  cause === "threeAbandonments" ? "操作规则 二（六）" : undefined;
