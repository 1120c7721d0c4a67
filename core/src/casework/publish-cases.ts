import {
  chineseDate,
  defineSlot,
  type Parameter,
  type Period,
  permit,
  type Role,
  refuseIf,
  type Slot,
  type Work,
} from "../kernel/index.ts";
import { type PublicityKind, type PublicityList, publish, withdrawItems } from "../publicity/index.ts";
import { advance } from "./advance.ts";
import { Case } from "./case.entity.ts";
import { caseFlow } from "./case.flow.ts";
import { caseAbilities, casesVisibleTo } from "./case.policy.ts";
import { currentStep, regionOfStep } from "./chain.ts";
import { rejectCase } from "./decide-case.ts";
import { typeInVersion } from "./effective-type.ts";
import { refused } from "./refusals.ts";
import { addToTrail } from "./trail.ts";

export interface PublishCases {
  /** The list step: firstList, secondList … */
  stepKey: string;
  caseIds: readonly string[];
}

/** Puts cases that passed a review on a public list together (一榜, 二榜). All of one region and step. */
export async function publishCases(work: Work, { stepKey, caseIds }: PublishCases): Promise<PublicityList> {
  const visible = casesVisibleTo(work);
  const cases = await work.em.find(
    Case,
    { $and: [{ id: { $in: [...caseIds] } }, visible] },
    { orderBy: { submittedAt: "asc", caseNo: "asc" } },
  );
  refuseIf(
    cases.length !== caseIds.length ||
      cases.some((kase) => kase.stepKey !== stepKey || kase.state !== "toPublish"),
    () => refused("notForList"),
  );
  const items = [];
  for (const kase of cases) items.push(await publicItem(work, kase));
  const [first] = cases;
  const region = await regionOfList(work, first);
  const step = work.registry.get(caseLists, stepKey);
  const list = await publish(work, {
    kind: stepKey,
    groupKey: work.newId(),
    title: `${region}${step.title}（${chineseDate(work.clock.today())}）`,
    districtCode: first?.districtCode ?? null,
    items,
  });
  for (const kase of cases) {
    kase.state = caseFlow.move(kase.state, "publish");
    kase.stepDueAt = list.endsAt;
    await addToTrail(work, kase, "published", {
      facts: { listId: list.id, lastDay: list.lastDay.toString() },
    });
  }
  await work.em.flush();
  return list;
}

/** People look for the list of the office that publishes it, not of the first household's street. */
async function regionOfList(work: Work, kase: Case | undefined): Promise<string> {
  if (!kase) return "";
  const step = currentStep(await typeInVersion(work, kase.businessType, kase.typeVersion), kase);
  return step ? regionOfStep(work.city, step, kase) : "";
}

async function publicItem(work: Work, kase: Case) {
  const type = await typeInVersion(work, kase.businessType, kase.typeVersion);
  permit(caseAbilities(work.actor, work.city, type, kase).includes("publish"));
  if (!type.publicLine) throw new Error(`${type.code} has a list step but no public line`);
  const line = type.publicLine(work, kase);
  return { subjectId: kase.id, searchNo: kase.caseNo ?? "", line, districtCode: kase.districtCode };
}

export interface CaseList {
  code: string;
  title: string;
  clause: string;
  period: Parameter<Period>;
  columns: Readonly<Record<string, string>>;
  decidedBy: { role: Role; region: "street" | "district" | "city" };
  decidesBatch?: true;
}

/** The lists of cases by step key. */
export const caseLists: Slot<CaseList> = defineSlot("case list");

/** A public list of cases as a publicity kind: passing moves the case on, an upheld objection rejects it. */
export function caseListKind(list: CaseList): PublicityKind {
  return {
    ...list,
    subjectPage: "/cases/:id",
    async passed(work, item, { on }) {
      const { kase, type } = await caseOf(work, item.subjectId);
      if (kase.state !== "inPublicity") return;
      await addToTrail(work, kase, "publicityPassed");
      await advance(work, kase, type, on);
    },
    async upheld(work, item, { reason }) {
      const { kase, type } = await caseOf(work, item.subjectId);
      if (kase.state !== "inPublicity") return;
      await rejectCase(work, kase, { act: "objectionUpheld", reason });
      await withdrawItems(work, kase.id);
      await type.onClosed?.(work, kase);
      await work.em.flush();
    },
  };
}

async function caseOf(work: Work, caseId: string) {
  const kase = await work.em.findOneOrFail(Case, { id: caseId });
  return { kase, type: await typeInVersion(work, kase.businessType, kase.typeVersion) };
}
