import type { Due } from "../deadline/index.ts";
import { change, rows, type Work } from "../kernel/index.ts";
import { raiseRevision } from "./list-revision.ts";
import { Objection, PublicityItem, PublicityList } from "./publicity.entity.ts";
import { publicityKinds } from "./publicity-kind.ts";

/** Moves an item on, once: a second sweeper or a decision at the same instant changes nothing. */
export async function settleItem(
  work: Work,
  item: PublicityItem,
  from: "open" | "held",
  to: "passed" | "held" | "failed",
): Promise<boolean> {
  const settledAt = to === "held" ? null : work.clock.now();
  // An objection that came in between the look and this statement must hold the item: the database looks again.
  const unopposed =
    "and not exists (select 1 from objection o where o.item_id = publicity_item.id and o.state = 'open')";
  const sql = `update publicity_item set state = ?, settled_at = ? where id = ? and state = ? ${to === "passed" ? unopposed : ""}`;
  if ((await change(work.em, sql, [to, settledAt?.epochMilliseconds ?? null, item.id, from])) !== 1)
    return false;
  item.state = to;
  item.settledAt = settledAt;
  return true;
}

/** The end of a list: what nobody objects to passes, what is objected to is held for the decision, alone. */
export async function closeList(work: Work, { subjectId }: Due): Promise<void> {
  const list = await work.em.findOneOrFail(PublicityList, { id: subjectId });
  if (
    (await change(work.em, "update publicity_list set state = 'closed' where id = ? and state = 'open'", [
      list.id,
    ])) !== 1
  )
    return;
  await raiseRevision(work, list.id);
  const objectedTo = new Set(await itemsWithOpenObjection(work, list.id));
  const kind = work.registry.get(publicityKinds, list.kind);
  const open = await work.em.find(
    PublicityItem,
    { listId: list.id, state: "open" },
    { orderBy: { position: "asc" } },
  );
  for (const item of open) {
    const passed = !objectedTo.has(item.id) && (await settleItem(work, item, "open", "passed"));
    if (passed) await kind.passed(work, item, { on: list.lastDay });
    else await settleItem(work, item, "open", "held");
  }
}

async function itemsWithOpenObjection(work: Work, listId: string): Promise<string[]> {
  const found = await rows<{ item_id: string }>(
    work.em,
    `select distinct o.item_id from objection o join publicity_item i on i.id = o.item_id
      where i.list_id = ? and o.state = 'open'`,
    [listId],
  );
  return found.map((row) => row.item_id);
}

export async function hasOpenObjection(work: Work, itemId: string): Promise<boolean> {
  return (await work.em.count(Objection, { itemId, state: "open" })) > 0;
}
