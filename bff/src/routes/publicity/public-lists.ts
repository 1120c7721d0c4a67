import { found, isBefore, reading, type System, visitor, type Work } from "@housing/core/kernel";
import {
  findLines,
  listsTopic,
  type PublicityItem,
  PublicityList,
  publicityKinds,
} from "@housing/core/publicity";
import { type CachedAnswer, jsonAnswer, sharedBriefly } from "../../http/cached-answer.ts";
import {
  type KeptAnswer,
  keptAnswersOf,
  type Look,
  type Source,
  smallSource,
} from "../../http/kept-answer.ts";

const pageSize = 50;
const linesPerPage = 200;

const isOpen = (work: Work, { state, endsAt }: PublicityList): boolean =>
  state === "open" && isBefore(work.clock.now(), endsAt);

function presentList(work: Work, list: PublicityList) {
  const { id, kind, title, provisional, count, digest } = list;
  return {
    id,
    kind,
    title,
    provisional,
    count,
    digest,
    kindTitle: work.registry.get(publicityKinds, kind).title,
    publishedAt: list.publishedAt.toString(),
    publishedOn: list.publishedOn.toString(),
    lastDay: list.lastDay.toString(),
    endsAt: list.endsAt.toString(),
    open: isOpen(work, list),
  };
}

/** An open list ends by itself. */
const nextEnd = (work: Work, lists: readonly PublicityList[]): Pick<Look, "until"> => {
  const ends = lists.filter((list) => isOpen(work, list)).map(({ endsAt }) => endsAt.epochMilliseconds);
  return ends.length > 0 ? { until: Math.min(...ends) } : {};
};

export interface ListsQuery {
  kind?: string | undefined;
  after?: string | undefined;
}

/** Newest first; a cursor is the id of the last list seen (ids are ordered by time). */
async function publicLists(work: Work, { kind, after }: ListsQuery) {
  const where = { ...(kind && { kind }), ...(after && { id: { $lt: after } }) };
  const lists = await work.em.find(PublicityList, where, { orderBy: { id: "desc" }, limit: pageSize + 1 });
  const page = lists.slice(0, pageSize);
  const last = page.at(-1);
  const value = {
    lists: page.map((list) => presentList(work, list)),
    ...(lists.length > pageSize && last && { next: last.id }),
  };
  return { value, ...nextEnd(work, page) };
}

export const keptLists = (system: System, query: ListsQuery): Promise<KeptAnswer> =>
  keptAnswersOf(system).get(`lists/${query.kind ?? ""}/${query.after ?? ""}`, () =>
    smallSource(listsTopic, () => reading(system, visitor, (work) => publicLists(work, query))),
  );

export interface ListQuery {
  search?: string | undefined;
  after?: number | undefined;
}

async function publicList(work: Work, list: PublicityList, query: ListQuery) {
  const kind = work.registry.get(publicityKinds, list.kind);
  const items = await findLines(work, list, { ...query, limit: linesPerPage + 1 });
  const page = items.slice(0, linesPerPage);
  const last = page.at(-1);
  return {
    ...presentList(work, list),
    columns: kind.columns,
    clause: kind.clause,
    lines: page.map((item) => presentLine(item, isBefore(work.clock.now(), list.endsAt))),
    ...(items.length > linesPerPage && last && { next: last.position }),
  };
}

const presentLine = ({ id, position, line, state }: PublicityItem, open: boolean) => ({
  ...{ id, position, line, state },
  objectable: open && state === "open",
});

/** A page of a list: as long as the list's row says the same, its lines are the same. */
class ListPage implements Source {
  readonly topic = listsTopic;
  readonly cacheControl = sharedBriefly;
  readonly #system: System;
  readonly #id: string;
  readonly #after: number | undefined;

  constructor(system: System, id: string, after: number | undefined) {
    this.#system = system;
    this.#id = id;
    this.#after = after;
  }

  look(): Promise<Look> {
    return reading(this.#system, visitor, async (work) => {
      const list = found(await work.em.findOne(PublicityList, { id: this.#id }));
      const revision = JSON.stringify([list.revision, presentList(work, list)]);
      return { revision, ...nextEnd(work, [list]) };
    });
  }

  build(): Promise<string> {
    return reading(this.#system, visitor, async (work) => {
      const list = found(await work.em.findOne(PublicityList, { id: this.#id }));
      return JSON.stringify(await publicList(work, list, { after: this.#after }));
    });
  }
}

/** Pages are kept; what one person searches for is read for that person, the same for everybody who asks it. */
export async function listAnswer(
  system: System,
  id: string,
  { search, after }: ListQuery,
): Promise<KeptAnswer | CachedAnswer> {
  if (!search?.trim())
    return keptAnswersOf(system).get(`list/${id}/${after ?? 0}`, () => new ListPage(system, id, after));
  const value = await reading(system, visitor, async (work) => {
    const list = found(await work.em.findOne(PublicityList, { id }));
    return publicList(work, list, { search, after });
  });
  return jsonAnswer(value);
}
