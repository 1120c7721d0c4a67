import {
  coveredCodes,
  hasRole,
  Instant,
  placeholders,
  rows,
  type TodoSource,
  todoGroup,
  type Work,
} from "../kernel/index.ts";
import { publicityKinds } from "./publicity-kind.ts";

interface OpenObjection {
  id: string;
  no: string;
  kind: string;
  title: string;
  raised_at: number;
}

/** Kinds whose objections this actor's office decides. */
const decidedKinds = (work: Work): string[] =>
  [...work.registry.all(publicityKinds).values()]
    .filter(({ decidedBy }) => hasRole(work.actor, decidedBy.role))
    .map(({ code }) => code);

/** Objections that wait for this office's decision, the oldest first. */
export const objectionTodos: TodoSource = async (work, limit) => {
  const kinds = decidedKinds(work);
  if (work.actor.kind !== "staff" || kinds.length === 0) return undefined;
  const everywhere = hasRole(work.actor, "city");
  const districts = everywhere ? [] : ["", ...coveredCodes(work.city, work.actor.regions, "district")];
  const scope = everywhere ? "1 = 1" : `i.district_code in (${placeholders(districts)})`;
  const found = await rows<OpenObjection>(
    work.em,
    `select o.id as id, o.objection_no as no, i.kind as kind, l.title as title, o.raised_at as raised_at
      from objection o join publicity_item i on i.id = o.item_id join publicity_list l on l.id = i.list_id
      where o.state = 'open' and i.kind in (${placeholders(kinds)}) and ${scope} order by o.raised_at, o.id`,
    [...kinds, ...districts],
  );
  const items = found.map(({ id, no, title, raised_at }) => ({
    id,
    title: "处理异议",
    subject: title,
    number: no,
    link: `/publicity/objections?id=${id}`,
    since: Instant.fromEpochMilliseconds(Number(raised_at)),
    dueAt: null,
  }));
  return todoGroup({ code: "objections", title: "待处理异议", now: work.clock.now() }, items, limit);
};
