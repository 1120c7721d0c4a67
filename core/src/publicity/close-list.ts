import { type Due, setDeadlinesOf } from "../deadline/index.ts";
import { change, placeholders, rows, type Work } from "../kernel/index.ts";
import { raiseRevision } from "./list-revision.ts";
import { type PublicityItem, PublicityList } from "./publicity.entity.ts";
import { type Passed, type PublicityKind, publicityKinds } from "./publicity-kind.ts";
import { lastPosition } from "./publish.ts";

// An objection that came in between the look and this statement must hold the item: the database looks again.
const unopposed =
  "not exists (select 1 from objection o where o.item_id = publicity_item.id and o.state = 'open')";

/** Moves an item on, once: a second sweeper or a decision at the same instant changes nothing. */
export async function settleItem(
  work: Work,
  item: PublicityItem,
  from: "open" | "held",
  to: "passed" | "failed",
): Promise<boolean> {
  const settledAt = work.clock.now();
  const sql = `update publicity_item set state = ?, settled_at = ? where id = ? and state = ?
    ${to === "passed" ? `and ${unopposed}` : ""}`;
  if ((await change(work.em, sql, [to, settledAt.epochMilliseconds, item.id, from])) !== 1) return false;
  item.state = to;
  item.settledAt = settledAt;
  return true;
}

/** The end of a list: what nobody objects to passes, what is objected to is held for the decision, alone. */
export async function closeList(work: Work, { subjectId }: Due): Promise<void> {
  const list = await closed(work, subjectId);
  if (!list) return;
  const kind = work.registry.get(publicityKinds, list.kind);
  for await (const lines of openPages(work, list)) await letPass(work, lines, kind, { on: list.lastDay });
}

/** Deadline kind: subject is a line of a list that could not be settled as a whole. */
export const lineEnds = "publicity.lineEnds";

/** The list is closed and each of its lines ends by itself: one that cannot be settled holds up no other. */
export async function closeInLines(work: Work, { subjectId, dueAt }: Due): Promise<void> {
  const list = await closed(work, subjectId);
  if (!list) return;
  for await (const lines of openPages(work, list)) {
    const ids = lines.map(({ id }) => id);
    await setDeadlinesOf(work, lineEnds, ids, dueAt);
  }
}

export async function endLines(work: Work, due: readonly Due[]): Promise<void> {
  const ids = due.map(({ subjectId }) => subjectId);
  const sql = `select id, subject_id as subjectId, position, list_id as listId from publicity_item
    where id in (${placeholders(ids)}) and state = 'open' order by position`;
  const open = await rows<OpenLine & { listId: string }>(work.em, sql, ids);
  for (const [listId, lines] of Map.groupBy(open, (line) => line.listId)) {
    const list = await work.em.findOneOrFail(PublicityList, { id: listId });
    await raiseRevision(work, listId);
    await letPass(work, lines, work.registry.get(publicityKinds, list.kind), { on: list.lastDay });
  }
}

/** The list, closed now; undefined when it was before. */
async function closed(work: Work, listId: string): Promise<PublicityList | undefined> {
  const list = await work.em.findOneOrFail(PublicityList, { id: listId });
  const close = "update publicity_list set state = 'closed' where id = ? and state = 'open'";
  if ((await change(work.em, close, [list.id])) !== 1) return undefined;
  await raiseRevision(work, list.id);
  return list;
}

/** Together where the kind can; else one after the other, each seeing what the one before it brought about. */
async function letPass(
  work: Work,
  lines: readonly OpenLine[],
  kind: PublicityKind,
  passed: Passed,
): Promise<void> {
  if (kind.passedAll) {
    const subjectIds = (await settleLines(work, lines)).map(({ subjectId }) => subjectId);
    if (subjectIds.length > 0) await kind.passedAll(work, subjectIds, passed);
    return;
  }
  for (const line of lines)
    if ((await settleLines(work, [line])).length === 1) await kind.passed(work, line, passed);
}

interface OpenLine {
  id: string;
  subjectId: string;
  position: number;
}

/** Lines settled at a time. */
const pageSize = 1000;

/** By both ends of their positions: with a limit instead a server walks the list from its beginning for every page. */
async function* openPages(work: Work, list: PublicityList): AsyncGenerator<OpenLine[]> {
  const sql = `select id, subject_id as subjectId, position from publicity_item
    where list_id = ? and position > ? and position <= ? and state = 'open' order by position`;
  const last = await lastPosition(work, list);
  for (let after = 0; after < last; after += pageSize) {
    const lines = await rows<OpenLine>(work.em, sql, [list.id, after, after + pageSize]);
    if (lines.length > 0) yield lines;
  }
}

/** Lets pass what nobody objects to and holds the rest; answers what has passed. */
async function settleLines(work: Work, lines: readonly OpenLine[]): Promise<readonly OpenLine[]> {
  const ids = lines.map(({ id }) => id);
  const named = `where id in (${placeholders(ids)})`;
  const pass = `update publicity_item set state = 'passed', settled_at = ? ${named} and state = 'open' and ${unopposed}`;
  const count = await change(work.em, pass, [work.clock.now().epochMilliseconds, ...ids]);
  if (count === lines.length) return lines;
  await change(work.em, `update publicity_item set state = 'held' ${named} and state = 'open'`, ids);
  const sql = `select id from publicity_item ${named} and state = 'passed'`;
  const passed = new Set((await rows<{ id: string }>(work.em, sql, ids)).map(({ id }) => id));
  return lines.filter(({ id }) => passed.has(id));
}
