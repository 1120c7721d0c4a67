import { Instant, placeholders, rows, type TodoSource, todoGroup, type Work } from "../kernel/index.ts";
import type { SelectionSession } from "./selection.entity.ts";
import { mayActForHouseholds, mayRunSessions } from "./session-region.ts";

interface OpenSession {
  id: string;
  title: string;
  no: string;
  since: number;
  closesAt: number | null;
}

/** Who runs sessions starts them; who acts for households does so while they run. */
function statesFor(work: Work): SelectionSession["state"][] {
  if (mayRunSessions(work)) return ["draft", "open"];
  return mayActForHouseholds(work) ? ["open"] : [];
}

/** Sessions that run or wait to be started, with the end of the offer that is open now. */
export const sessionTodos: TodoSource = async (work, limit) => {
  const states = statesFor(work);
  if (states.length === 0 || work.actor.kind !== "staff") return undefined;
  const found = await rows<OpenSession>(
    work.em,
    `select s.id as id, s.title as title, s.session_no as no, coalesce(s.opened_at, s.created_at) as since,
      (select min(o.closes_at) from offer o where o.session_id = s.id and o.state = 'open') as closesAt
      from selection_session s where s.state in (${placeholders(states)}) order by s.created_at, s.id`,
    states,
  );
  const items = found.map(({ id, title, no, since, closesAt }) => ({
    id,
    title: closesAt === null ? "选房场次" : "选房进行中",
    subject: title,
    number: no,
    link: `/sessions/${id}`,
    since: Instant.fromEpochMilliseconds(Number(since)),
    dueAt: closesAt === null ? null : Instant.fromEpochMilliseconds(Number(closesAt)),
  }));
  return todoGroup({ code: "sessions", title: "选房场次", now: work.clock.now() }, items, limit);
};
