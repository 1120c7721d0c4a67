import { caseLists } from "@housing/core/casework";
import { chineseDate, dayOf, type Instant, regionOf, systemActor } from "@housing/core/kernel";
import { canonicalJson, sm3Hex } from "@housing/core/privacy";
import { PublicityItem, PublicityList, searchesOf } from "@housing/core/publicity";
import type { Pass, ToldCase } from "./case-history.ts";
import type { Ledger } from "./ledger.ts";
import type { World } from "./world.ts";

interface Listed {
  told: ToldCase;
  pass: Pass & { endsAt: Instant };
  stepKey: string;
}

/** The lists that the told cases have passed: one of each office and day, closed, with the digest of what it said. */
export function addClosedLists(world: World, ledger: Ledger, cases: readonly ToldCase[]): void {
  const listed = cases.flatMap((told) => passedLists(told));
  const groups = Map.groupBy(listed, groupKeyOf);
  for (const group of groups.values()) addList(world, ledger, group);
}

function passedLists(told: ToldCase): Listed[] {
  const { passes, type } = told.story;
  return passes.flatMap((pass, i) => {
    const { endsAt } = pass;
    return endsAt ? [{ told, pass: { ...pass, endsAt }, stepKey: type.chain[i]!.key }] : [];
  });
}

const groupKeyOf = ({ told, pass, stepKey }: Listed): string =>
  `${stepKey}/${officeRegion(told, stepKey)}/${pass.at.epochMilliseconds}`;

function officeRegion({ story, family }: ToldCase, stepKey: string): string {
  const region = story.type.chain.find(({ key }) => key === stepKey)?.region;
  return region === "street" ? family.streetCode : region === "district" ? family.districtCode : "";
}

function addList(world: World, ledger: Ledger, group: readonly Listed[]): void {
  const { told, pass, stepKey } = group[0]!;
  const { city, registry } = world.system;
  const region = regionOf(city, officeRegion(told, stepKey))?.name ?? "";
  const publishedOn = dayOf(pass.at);
  const id = world.idAt(pass.at);
  const digest = addItems(world, ledger, { id, group });
  const districtCode = told.family.districtCode;
  const lastDay = dayOf(pass.endsAt).subtract({ days: 1 });
  ledger.add(PublicityList, {
    ...{ id, kind: stepKey, groupKey: id, areaCode: null, districtCode, publishedAt: pass.at, publishedOn },
    title: `${region}${registry.get(caseLists, stepKey).title}（${chineseDate(publishedOn)}）`,
    ...{ lastDay, endsAt: pass.endsAt, provisional: false, policyRevision: 0, state: "closed" },
    ...{ digest, count: group.length },
  });
  const facts = { kind: stepKey, count: group.length, lastDay: lastDay.toString(), digest };
  const subject = { subjectType: "publicityList", subjectId: id, districtCode };
  ledger.note(pass.at, pass.by ?? systemActor("demo"), { act: "publicity.published", ...subject, facts });
}

function addItems(
  world: World,
  ledger: Ledger,
  { id, group }: { id: string; group: readonly Listed[] },
): string {
  let digest = "";
  const sorted = group.toSorted((a, b) => (a.told.caseNo < b.told.caseNo ? -1 : 1));
  for (const [i, { told, pass, stepKey }] of sorted.entries()) {
    const line = publicLine(world, told);
    digest = sm3Hex(digest + canonicalJson({ searchNo: told.caseNo, line }));
    ledger.add(PublicityItem, {
      ...{ id: world.idAt(pass.at), listId: id, kind: stepKey, position: i + 1, subjectId: told.id },
      ...{ searchNo: told.caseNo, ...searchesOf(line), line, state: "passed", settledAt: pass.endsAt },
    });
  }
  return digest;
}

/** The line that the case's own type publishes. */
function publicLine(world: World, { story, family, caseNo, form }: ToldCase): Record<string, string> {
  const { type } = story;
  if (!type.publicLine) throw new Error(`${type.code} publishes no line`);
  type Published = Parameters<NonNullable<typeof type.publicLine>>;
  const kase = { caseNo, form, streetCode: family.streetCode } as Published[1];
  return type.publicLine({ city: world.system.city } as Published[0], kase);
}
