import { record } from "../audit/index.ts";
import { setDeadline } from "../deadline/index.ts";
import {
  change,
  endOfPeriod,
  orTryAgain,
  type PeriodEnd,
  refuseIf,
  rows,
  type Work,
} from "../kernel/index.ts";
import { canonicalJson, sm3Hex } from "../privacy/index.ts";
import { searchesOf } from "./find-lines.ts";
import { listsTopic, raiseRevisions } from "./list-revision.ts";
import { PublicityItem, PublicityList } from "./publicity.entity.ts";
import { publicityKinds } from "./publicity-kind.ts";
import { refused } from "./refusals.ts";

export interface PublicItem {
  subjectId: string;
  /** Case number or queue number by which people look themselves up. */
  searchNo: string;
  /** The masked line: keys as in the kind's columns. */
  line: Record<string, string>;
  /** The household's own district where the list has several; the list's otherwise. */
  districtCode?: string;
}

export interface Publish {
  kind: string;
  /** What the list stands for once: area and day of a batch, district and day … */
  groupKey: string;
  title: string;
  areaCode?: string | null;
  districtCode?: string | null;
  items: readonly PublicItem[];
}

/** Deadline kind: subject is the list. */
export const publicityEnds = "publicity.ends";

/** Puts a list before the public for the kind's period, counted from today. Refuses an empty one. */
export async function publish(work: Work, input: Publish): Promise<PublicityList> {
  refuseIf(input.items.length === 0, () => refused("nothingToPublish"));
  const [now, today] = [work.clock.now(), work.clock.today()];
  const { lastDay, endsAt, provisional } = periodFromToday(work, input.kind);
  const list = work.em.create(PublicityList, {
    id: work.newId(),
    kind: input.kind,
    groupKey: input.groupKey,
    title: input.title,
    areaCode: input.areaCode ?? null,
    districtCode: input.districtCode ?? null,
    publishedAt: now,
    publishedOn: today,
    lastDay,
    endsAt,
    provisional,
    policyRevision: work.policy.revisionAt(now),
    state: "open",
    digest: "",
    count: 0,
  });
  await addItems(work, list, input.items);
  work.em.persist(list);
  await orTryAgain("the list was begun", () => work.em.flush());
  await setDeadline(work, publicityEnds, list.id, endsAt);
  recordPublished(work, list);
  return list;
}

function periodFromToday(work: Work, kind: string): PeriodEnd {
  const { period } = work.registry.get(publicityKinds, kind);
  return endOfPeriod(work.policy.at(period, work.clock.now()), work.clock.today(), work.calendar);
}

/**
 * Makes today's list of a group, or adds to it: all lines of one list were published on one day and end together. When
 * the period was changed during the day, what came before and what comes after it stand on lists of their own.
 */
export async function appendToList(work: Work, input: Publish): Promise<PublicityList> {
  const { kind, groupKey } = input;
  const list = await work.em.findOne(PublicityList, { kind, groupKey });
  if (!list) return publish(work, input);
  const { lastDay } = periodFromToday(work, kind);
  if (!list.lastDay.equals(lastDay))
    return appendToList(work, { ...input, groupKey: `${groupKey}/${lastDay}` });
  if (!list.publishedOn.equals(work.clock.today()))
    throw new Error(`List ${groupKey} was published on another day`);
  await addItems(work, list, input.items);
  await work.em.flush();
  recordPublished(work, list);
  return list;
}

async function addItems(work: Work, list: PublicityList, items: readonly PublicItem[]): Promise<void> {
  const [{ last } = { last: null }] = await rows<{ last: number | null }>(
    work.em,
    "select max(position) as last from publicity_item where list_id = ?",
    [list.id],
  );
  const first = Number(last ?? 0) + 1;
  const lines = items.map((item, i) => ({
    id: work.newId(),
    listId: list.id,
    kind: list.kind,
    position: first + i,
    subjectId: item.subjectId,
    searchNo: item.searchNo,
    ...searchesOf(item.line),
    districtCode: item.districtCode ?? list.districtCode ?? null,
    line: item.line,
    state: "open" as const,
    settledAt: null,
  }));
  for (let i = 0; i < lines.length; i += 1000)
    await orTryAgain("the list was lengthened", () =>
      work.em.insertMany(PublicityItem, lines.slice(i, i + 1000)),
    );
  list.count = first + items.length - 1;
  list.digest = items.reduce(
    (digest, { searchNo, line }) => sm3Hex(digest + canonicalJson({ searchNo, line })),
    list.digest,
  );
}

function recordPublished(work: Work, list: PublicityList): void {
  work.changed.add(listsTopic);
  record(work, {
    act: "publicity.published",
    subjectType: "publicityList",
    subjectId: list.id,
    districtCode: list.districtCode,
    facts: { kind: list.kind, count: list.count, lastDay: list.lastDay.toString(), digest: list.digest },
  });
}

/** Takes a subject off the lists it still stands on: it gave up, was cancelled or withdrew. */
export async function withdrawItems(work: Work, subjectId: string): Promise<void> {
  await raiseRevisions(work, [subjectId]);
  await change(
    work.em,
    "update publicity_item set state = 'withdrawn', settled_at = ? where subject_id = ? and state in ('open', 'held')",
    [work.clock.now().epochMilliseconds, subjectId],
  );
}
