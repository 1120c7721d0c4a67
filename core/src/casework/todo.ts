import type { FilterQuery } from "@mikro-orm/core";
import {
  coveredCodes,
  regionOf,
  type TodoGroup,
  type TodoItem,
  type TodoSource,
  type Work,
} from "../kernel/index.ts";
import { businessTypes, type ChainStep } from "./business-type.ts";
import { Case } from "./case.entity.ts";
import { handedInByOffice } from "./case.policy.ts";

/** Cases that wait for this office: one condition per step of the kind, of every type, that its role and region hold. */
function waitingFor(work: Work, kind: ChainStep["kind"]): FilterQuery<Case>[] {
  const { actor, city } = work;
  if (actor.kind !== "staff") return [];
  const inRegion = (step: ChainStep): { streetCode?: object; districtCode?: object } => {
    if (step.region === "city") return {};
    const codes = { $in: coveredCodes(city, actor.regions, step.region) };
    return step.region === "street" ? { streetCode: codes } : { districtCode: codes };
  };
  return city.businessTypes.flatMap((code) =>
    work.registry
      .get(businessTypes, code)
      .chain.filter((step) => step.kind === kind && actor.roles.includes(step.role))
      .map((step) => ({
        businessType: code,
        stepKey: step.key,
        state: kind === "review" ? ("inReview" as const) : ("toPublish" as const),
        ...inRegion(step),
      })),
  );
}

/** What is decided case by case, apart from what is published many at once. */
export const reviewTodos: TodoSource = (work, limit) =>
  caseTodos(work, limit, { code: "cases", title: "待审核", kind: "review" });
export const publicationTodos: TodoSource = (work, limit) =>
  caseTodos(work, limit, { code: "publications", title: "待公示", kind: "list" });

/** What the office that began it has to correct: nobody else tells a clerk or an operator. */
export const returnedTodos: TodoSource = async (work, limit) => {
  const { actor } = work;
  if (actor.kind !== "staff") return undefined;
  const theirs = { $or: [{ startedBy: actor.userId }, ...handedInByOffice(work)] };
  const where: FilterQuery<Case> = { $and: [{ state: "returned" }, theirs] };
  const [cases, count] = await work.em.findAndCount(Case, where, {
    orderBy: { stepStartedAt: "asc", id: "asc" },
    limit,
  });
  if (count === 0) return undefined;
  const items = cases.map((kase) => ({ ...asTodo(work, kase, "待补正"), link: `/cases/${kase.id}/edit` }));
  return { code: "returned", title: "待补正", count, overdue: 0, items };
};

async function caseTodos(
  work: Work,
  limit: number,
  { kind, ...group }: { code: string; title: string; kind: ChainStep["kind"] },
): Promise<TodoGroup | undefined> {
  const scopes = waitingFor(work, kind);
  if (scopes.length === 0) return undefined;
  const where: FilterQuery<Case> = { $or: scopes };
  const [cases, count] = await work.em.findAndCount(Case, where, {
    orderBy: { stepStartedAt: "asc", id: "asc" },
    limit,
  });
  const overdue = await work.em.count(Case, { $and: [where, { stepDueAt: { $lte: work.clock.now() } }] });
  return { ...group, count, overdue, items: cases.map((kase) => asTodo(work, kase)) };
}

function asTodo(work: Work, kase: Case, what?: string): TodoItem {
  const type = work.registry.get(businessTypes, kase.businessType);
  const step = type.chain[kase.stepIndex];
  return {
    id: kase.id,
    title: `${type.title} · ${what ?? step?.title ?? ""}`,
    subject: kase.applicantName ?? "",
    number: kase.caseNo ?? "",
    region: regionOf(work.city, kase.streetCode ?? kase.districtCode ?? "")?.name ?? "",
    link: `/cases/${kase.id}`,
    since: kase.stepStartedAt ?? kase.createdAt,
    dueAt: kase.stepDueAt ?? null,
  };
}
