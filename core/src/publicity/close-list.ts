import type { Due } from "../deadline/index.ts";
import { change, placeholders, rows, type Work } from "../kernel/index.ts";
import { raiseRevision } from "./list-revision.ts";
import { type PublicityItem, PublicityList } from "./publicity.entity.ts";
import { type Passed, type PublicityKind, publicityKinds } from "./publicity-kind.ts";

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
  const list = await work.em.findOneOrFail(PublicityList, { id: subjectId });
  const close = "update publicity_list set state = 'closed' where id = ? and state = 'open'";
  if ((await change(work.em, close, [list.id])) !== 1) return;
  await raiseRevision(work, list.id);
  const kind = work.registry.get(publicityKinds, list.kind);
  for (let after = 0; ; ) {
    const lines = await openLines(work, list.id, after);
    if (lines.length === 0) return;
    await letPass(work, lines, kind, { on: list.lastDay });
    after = lines.at(-1)!.position;
  }
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

function openLines(work: Work, listId: string, after: number): Promise<OpenLine[]> {
  const sql = `select id, subject_id as subjectId, position from publicity_item
    where list_id = ? and position > ? and state = 'open' order by position limit ${pageSize}`;
  return rows<OpenLine>(work.em, sql, [listId, after]);
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
