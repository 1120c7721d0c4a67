import { record } from "../audit/index.ts";
import { refuseOthersFiles } from "../document/index.ts";
import type { Caller } from "../identity/index.ts";
import {
  type Actor,
  type CityProfile,
  change,
  coversRegion,
  dayOf,
  found,
  hasRole,
  isBefore,
  refused as notThere,
  permit,
  refuseIf,
  type Work,
} from "../kernel/index.ts";
import { settleItem } from "./close-list.ts";
import { raiseRevision } from "./list-revision.ts";
import { refuseTooManyObjections } from "./objection-limits.ts";
import { Objection, PublicityItem, PublicityList } from "./publicity.entity.ts";
import { type PublicityKind, publicityKinds } from "./publicity-kind.ts";
import { refused } from "./refusals.ts";

export interface RaiseObjection {
  itemId: string;
  text: string;
  contact?: string | undefined;
  fileIds: readonly string[];
  caller?: Caller | undefined;
}

/** Anyone may object to a line while its list is open. */
export async function raiseObjection(work: Work, input: RaiseObjection): Promise<Objection> {
  const item = found(await work.em.findOne(PublicityItem, { id: input.itemId }));
  const list = await work.em.findOneOrFail(PublicityList, { id: item.listId });
  const now = work.clock.now();
  refuseIf(!isBefore(now, list.endsAt), () => refused("ended"));
  await refuseOthersFiles(work, input.fileIds);
  await refuseTooManyObjections(work, { itemId: item.id, endsAt: list.endsAt, caller: input.caller ?? {} });
  // Touches the line first: closing the list waits for this transaction or has been before it.
  const touch = "update publicity_item set state = 'open' where id = ? and state = 'open'";
  refuseIf((await change(work.em, touch, [item.id])) !== 1, () => refused("ended"));
  const id = work.newId();
  const objection = work.em.create(Objection, {
    id,
    // Whoever has the number may read the outcome, so that it cannot be guessed: 32 bits of chance.
    objectionNo: `YY${dayOf(now).toString().replaceAll("-", "")}${id.slice(-8).toUpperCase()}`,
    itemId: item.id,
    accountId: work.actor.kind === "applicant" ? work.actor.accountId : null,
    text: input.text,
    contact: input.contact ?? null,
    fileIds: [...input.fileIds],
    state: "open",
    raisedAt: now,
    decidedAt: null,
    decidedBy: null,
    reason: null,
  });
  work.em.persist(objection);
  const { kind } = list;
  const districtCode = item.districtCode ?? null;
  record(work, {
    act: "objection.raised",
    subjectType: "publicityItem",
    subjectId: item.id,
    districtCode,
    facts: { objectionId: id, kind },
  });
  await work.em.flush();
  return objection;
}

/** Who decides: the office the kind names, for the district of the line. */
export function mayDecide(
  actor: Actor,
  city: CityProfile,
  kind: PublicityKind,
  { districtCode }: Pick<PublicityItem, "districtCode">,
): boolean {
  if (!hasRole(actor, kind.decidedBy.role)) return false;
  if (actor.kind !== "staff" || !districtCode) return true;
  return kind.decidedBy.region === "city" || coversRegion(city, actor.regions, districtCode);
}

export interface DecideObjection {
  objectionId: string;
  outcome: "upheld" | "rejected";
  reason: string;
  /** Where the rules leave it to the decision: does the household keep its number? */
  keepNumber: boolean;
}

/**
 * Decides an objection. Upheld: the line fails now. Rejected: a line that was only held by it passes, and the day
 * of the decision is the day that counts.
 */
export async function decideObjection(work: Work, input: DecideObjection): Promise<Objection> {
  const objection = found(await work.em.findOne(Objection, { id: input.objectionId }));
  const item = await work.em.findOneOrFail(PublicityItem, { id: objection.itemId });
  const list = await work.em.findOneOrFail(PublicityList, { id: item.listId });
  const kind = work.registry.get(publicityKinds, list.kind);
  permit(hasRole(work.actor, kind.decidedBy.role));
  // Another district's objection does not exist for this one.
  if (!mayDecide(work.actor, work.city, kind, item)) throw notThere("notFound");
  // Two decisions at once: one of them finds it open.
  const claim = "update objection set state = ? where id = ? and state = 'open'";
  refuseIf((await change(work.em, claim, [input.outcome, objection.id])) !== 1, () => refused("decided"));
  objection.state = input.outcome;
  objection.decidedAt = work.clock.now();
  objection.decidedBy = work.actor.kind === "staff" ? work.actor.userId : "system";
  objection.reason = input.reason;
  const facts = { objectionId: objection.id, outcome: input.outcome, keepNumber: input.keepNumber };
  record(work, {
    act: "objection.decided",
    subjectType: "publicityItem",
    subjectId: item.id,
    districtCode: item.districtCode ?? null,
    facts,
  });
  await work.em.flush();
  await raiseRevision(work, list.id);
  if (input.outcome === "upheld") await uphold(work, kind, item, input);
  else await letPass(work, kind, item);
  return objection;
}

/** The list may be ending at this instant: what the line's state was when it was read says nothing. */
async function uphold(
  work: Work,
  kind: PublicityKind,
  item: PublicityItem,
  { reason, keepNumber }: DecideObjection,
): Promise<void> {
  const failed =
    (await settleItem(work, item, "open", "failed")) || (await settleItem(work, item, "held", "failed"));
  if (failed) await kind.upheld(work, item, { reason, keepNumber });
}

/** One that is still open, or that another objection holds, is left as it is. */
async function letPass(work: Work, kind: PublicityKind, item: PublicityItem): Promise<void> {
  if (await settleItem(work, item, "held", "passed"))
    await kind.passed(work, item, { on: work.clock.today() });
}
