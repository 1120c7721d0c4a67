import type { publicityApi } from "@housing/core/contract/publicity.api";
import type { InputOf } from "@housing/core/contract/route";
import { StoredFile } from "@housing/core/document";
import { coveredCodes, hasRole, permit, placeholders, rows, type Work } from "@housing/core/kernel";
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
import { keptLists, listAnswer } from "./public-lists.ts";

type ObjectionAnswer = InputOf<(typeof publicityApi)["decideObjection"]["reply"]>;

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
    link: kind.subjectPage.replace(":id", item.subjectId),
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
  publicLists: ({ system, query }) => keptLists(system, query),
  publicList: ({ system, params, query }) => listAnswer(system, params.id!, query),
  raiseObjection: ({ act, params, body, caller }) =>
    act(async (work) => {
      const objection = await raiseObjection(work, { itemId: params.id!, ...body, caller });
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
