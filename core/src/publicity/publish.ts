import { record } from "../audit/index.ts";
import { setDeadline } from "../deadline/index.ts";
import {
  change,
  endOfPeriod,
  firstRow,
  insertRows,
  orTryAgain,
  type PeriodEnd,
  placeholders,
  type Row,
  refuseIf,
  type Work,
} from "../kernel/index.ts";
import { canonicalJson, sm3Hex } from "../privacy/index.ts";
import { searchesOf } from "./find-lines.ts";
import { listsTopic, raiseRevisions } from "./list-revision.ts";
import { PublicityList } from "./publicity.entity.ts";
import { publicityKinds } from "./publicity-kind.ts";
import { refused } from "./refusals.ts";

export interface PublicItem {
  subjectId: string;
  /** Case number or queue number by which people look themselves up. */
  searchNo: string;
  /** The masked line: keys as in the kind's columns. */
  line: Record<string, string>;
  /** The household's own district where the list has several; the list's otherwise. */
  districtCode?: string | null;
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
export async function publish(work: Work, { items, ...input }: Publish): Promise<PublicityList> {
  refuseIf(items.length === 0, () => refused("nothingToPublish"));
  const list = await beginList(work, input);
  await writeLines(work, publicLines(work, list, items));
  await endList(work, list);
  return list;
}

/** Begins a list that is too long to hold: `publicLines` and `writeLines` page by page, then `endList`. */
export async function beginList(work: Work, input: Omit<Publish, "items">): Promise<PublicityList> {
  const now = work.clock.now();
  const list = work.em.create(PublicityList, {
    ...{ id: work.newId(), kind: input.kind, groupKey: input.groupKey, title: input.title },
    ...{ areaCode: input.areaCode ?? null, districtCode: input.districtCode ?? null },
    ...{ publishedAt: now, publishedOn: work.clock.today(), ...periodFromToday(work, input.kind) },
    policyRevision: work.policy.revisionAt(now),
    ...{ state: "open", digest: "", count: 0 },
  });
  work.em.persist(list);
  await orTryAgain("the list was begun", () => work.em.flush());
  return list;
}

/** The list is whole: its count and digest are kept, and its end is set. */
export async function endList(work: Work, list: PublicityList): Promise<void> {
  await work.em.flush();
  await setDeadline(work, publicityEnds, list.id, list.endsAt);
  recordPublished(work, list);
}

function periodFromToday(work: Work, kind: string): PeriodEnd {
  const { period } = work.registry.get(publicityKinds, kind);
  return endOfPeriod(work.policy.at(period, work.clock.now()), work.clock.today(), work.calendar);
}

const hold = "update publicity_list set revision = revision + 1 where kind = ? and group_key = ?";

/**
 * Makes today's list of a group, or adds to it: all lines of one list were published on one day and end together. When
 * the period was changed during the day, what came before and what comes after it stand on lists of their own.
 */
export async function appendToList(work: Work, input: Publish): Promise<PublicityList> {
  const { kind, groupKey } = input;
  // Held before it is read: its digest and its last line must be of one moment, whatever the isolation.
  await change(work.em, hold, [kind, groupKey]);
  const list = await work.em.findOne(PublicityList, { kind, groupKey });
  if (!list) return publish(work, input);
  const { lastDay } = periodFromToday(work, kind);
  if (!list.lastDay.equals(lastDay))
    return appendToList(work, { ...input, groupKey: `${groupKey}/${lastDay}` });
  if (!list.publishedOn.equals(work.clock.today()))
    throw new Error(`List ${groupKey} was published on another day`);
  list.count = await lastPosition(work, list);
  await writeLines(work, publicLines(work, list, input.items));
  await work.em.flush();
  recordPublished(work, list);
  return list;
}

/** Where the last line of a list stands; 0 when it has none. */
export async function lastPosition(work: Work, { id }: PublicityList): Promise<number> {
  const sql = "select max(position) as last from publicity_item where list_id = ?";
  return Number((await firstRow<{ last: number | null }>(work.em, sql, [id]))?.last ?? 0);
}

/** The next lines of a list, ready to be written: its count and its digest go on with them. */
export function publicLines(work: Work, list: PublicityList, items: readonly PublicItem[]): Row[] {
  const first = list.count + 1;
  list.count += items.length;
  for (const { searchNo, line } of items)
    list.digest = sm3Hex(list.digest + canonicalJson({ searchNo, line }));
  return items.map(({ subjectId, searchNo, line, districtCode }, i) => {
    const { queueNo, maskedName } = searchesOf(line);
    return [
      ...[work.newId(), list.id, list.kind, first + i, subjectId, districtCode ?? list.districtCode ?? null],
      ...[searchNo, queueNo, maskedName, JSON.stringify(line), "open"],
    ];
  });
}

const lineColumns = [
  ...["id", "list_id", "kind", "position", "subject_id", "district_code", "search_no"],
  ...["queue_no", "masked_name", "line", "state"],
];

export function writeLines(work: Work, lines: readonly Row[]): Promise<void> {
  return orTryAgain("the list was lengthened", () =>
    insertRows(work.em, "publicity_item", lineColumns, lines),
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

/** Takes subjects off the lists they still stand on: they gave up, were cancelled or withdrew. */
export async function withdrawItems(work: Work, ...subjectIds: readonly string[]): Promise<void> {
  await raiseRevisions(work, subjectIds);
  const sql = `update publicity_item set state = 'withdrawn', settled_at = ?
    where subject_id in (${placeholders(subjectIds)}) and state in ('open', 'held')`;
  await change(work.em, sql, [work.clock.now().epochMilliseconds, ...subjectIds]);
}
