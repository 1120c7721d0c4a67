import type { publicityApi } from "@housing/core/contract/publicity.api";
import type { InputOf } from "@housing/core/contract/route";
import { StoredFile } from "@housing/core/document";
import {
  coveredCodes,
  found,
  hasRole,
  isBefore,
  permit,
  placeholders,
  rows,
  type Work,
} from "@housing/core/kernel";
import {
  decideObjection,
  mayDecide,
  Objection,
  PublicityItem,
  PublicityList,
  publicityKinds,
  raiseObjection,
} from "@housing/core/publicity";
import type { Handlers } from "../../http/handler.ts";

type ObjectionAnswer = InputOf<(typeof publicityApi)["decideObjection"]["reply"]>;
const pageSize = 50;
const linesPerPage = 200;

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
    open: list.state === "open" && isBefore(work.clock.now(), list.endsAt),
  };
}

/** Newest first; a cursor is the id of the last list seen (ids are ordered by time). */
async function publicLists(
  work: Work,
  { kind, after }: { kind?: string | undefined; after?: string | undefined },
) {
  const where = { ...(kind && { kind }), ...(after && { id: { $lt: after } }) };
  const lists = await work.em.find(PublicityList, where, { orderBy: { id: "desc" }, limit: pageSize + 1 });
  const page = lists.slice(0, pageSize);
  const last = page.at(-1);
  return {
    lists: page.map((list) => presentList(work, list)),
    ...(lists.length > pageSize && last && { next: last.id }),
  };
}

/** A part of four characters or more finds what contains it; less is a queue number, which is only itself. */
function searched(search = "") {
  const part = search.replace(/[^0-9A-Za-z-]/g, "").toUpperCase();
  if (part === "") return search.trim() && { searchNo: search.trim() };
  return { searchNo: part.length < 4 ? part : { $like: `%${part}%` } };
}

async function publicList(
  work: Work,
  id: string,
  { search, after }: { search?: string | undefined; after?: number | undefined },
) {
  const list = found(await work.em.findOne(PublicityList, { id }));
  const kind = work.registry.get(publicityKinds, list.kind);
  const where = { listId: id, ...searched(search), ...(after && { position: { $gt: after } }) };
  const items = await work.em.find(PublicityItem, where, {
    orderBy: { position: "asc" },
    limit: linesPerPage + 1,
  });
  const page = items.slice(0, linesPerPage);
  const open = isBefore(work.clock.now(), list.endsAt);
  const last = page.at(-1);
  return {
    ...presentList(work, list),
    columns: kind.columns,
    clause: kind.clause,
    lines: page.map(({ id: lineId, position, line, state }) => ({
      id: lineId,
      position,
      line,
      state,
      objectable: open && state === "open",
    })),
    ...(items.length > linesPerPage && last && { next: last.position }),
  };
}

async function presentObjection(work: Work, objection: Objection): Promise<ObjectionAnswer> {
  const item = await work.em.findOneOrFail(PublicityItem, { id: objection.itemId });
  const list = await work.em.findOneOrFail(PublicityList, { id: item.listId });
  const kind = work.registry.get(publicityKinds, list.kind);
  const files = await work.em.find(StoredFile, { id: { $in: objection.fileIds } });
  const decidable = objection.state === "open" && mayDecide(work.actor, work.city, kind, item);
  return {
    id: objection.id,
    number: objection.objectionNo,
    listTitle: list.title,
    line: item.line,
    columns: kind.columns,
    text: objection.text,
    contact: objection.contact ?? "",
    files: files.map(({ id, name }) => ({ id, name })),
    state: objection.state,
    raisedAt: objection.raisedAt.toString(),
    ...(objection.decidedAt && { decidedAt: objection.decidedAt.toString() }),
    ...(objection.reason && { reason: objection.reason }),
    abilities: decidable ? ["decide"] : [],
  };
}

/** Objections to lists of the staff member's districts; the city sees all. */
async function objections(work: Work, { state }: { state?: "open" | "upheld" | "rejected" | undefined }) {
  permit(hasRole(work.actor, "street", "district", "city", "auditor", "admin"));
  const { actor } = work;
  const everywhere = hasRole(actor, "city", "auditor", "admin");
  const districts = actor.kind === "staff" ? coveredCodes(work.city, actor.regions, "district") : [];
  const scope = everywhere ? "1 = 1" : `i.district_code in (${placeholders(["", ...districts])})`;
  const wanted = await rows<{ id: string }>(
    work.em,
    `select o.id from objection o join publicity_item i on i.id = o.item_id       where ${scope} ${state ? "and o.state = ?" : ""} order by o.raised_at desc, o.id desc limit 200`,
    [...(everywhere ? [] : ["", ...districts]), ...(state ? [state] : [])],
  );
  const found = await work.em.find(
    Objection,
    { id: { $in: wanted.map(({ id }) => id) } },
    { orderBy: { raisedAt: "desc", id: "desc" } },
  );
  const views = [];
  for (const objection of found) views.push(await presentObjection(work, objection));
  return { objections: views };
}

export const publicityHandlers: Handlers<typeof publicityApi> = {
  publicLists: ({ read, query }) => read((work) => publicLists(work, query)),
  publicList: ({ read, params, query }) => read((work) => publicList(work, params.id!, query)),
  raiseObjection: ({ act, params, body }) =>
    act(async (work) => {
      const objection = await raiseObjection(work, { itemId: params.id!, ...body });
      return { number: objection.objectionNo, raisedAt: objection.raisedAt.toString() };
    }),
  objections: ({ read, query }) => read((work) => objections(work, query)),
  decideObjection: ({ act, params, body }) =>
    act(async (work) => {
      const { outcome, reason, keepNumber = false } = body;
      return presentObjection(
        work,
        await decideObjection(work, { objectionId: params.id!, outcome, reason, keepNumber }),
      );
    }),
};
