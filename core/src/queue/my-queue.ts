import { firstRow, Instant, permit, rows, type Work } from "../kernel/index.ts";
import { type Bedrooms, laneOf } from "./lane.ts";
import { entryById, pendingEntryOf } from "./load-entry.ts";
import { type NextStep, nextStep } from "./next-step.ts";
import type { QueueEntry } from "./queue.entity.ts";
import { type EntryAbility, entryAbilities } from "./queue.policy.ts";

/** Where an entry stands, for the household and for staff. */
export interface EntryStanding {
  entry: QueueEntry;
  /** A request to adjust or continue that waits for its number. */
  request: QueueEntry | undefined;
  ahead: Ahead | undefined;
  publicity: EntryPublicity | undefined;
  next: NextStep;
  abilities: EntryAbility[];
}

/** Households in line that are called before this one. */
export interface Ahead {
  inLane: number;
  /** 二（三）: 廉租住房组 of the same bedrooms is called before 公共租赁住房组; 0 for a lowRent entry. */
  lowRent: number;
}

export interface EntryPublicity {
  listId: string;
  endsAt: Instant;
  /** An objection is open: only this household waits for its decision. */
  held: boolean;
}

/** The applicant's own place: the live number, else what waits for one, else the last that ended. */
export async function myQueue(work: Work): Promise<EntryStanding | undefined> {
  const { actor } = work;
  permit(actor.kind === "applicant");
  if (actor.kind !== "applicant") return undefined;
  const own = await firstRow<{ id: string }>(
    work.em,
    `select e.id from queue_entry e join household h on h.id = e.household_id
      where h.account_id = ? or h.applicant_id = ?
      order by case when e.live_household_id is not null then 0 when e.pending_household_id is not null then 1
        else 2 end, e.id desc limit 1`,
    [actor.accountId, actor.personId ?? ""],
  );
  return own && standingOf(work, await entryById(work, own.id));
}

export async function standingOf(work: Work, entry: QueueEntry): Promise<EntryStanding> {
  const pending = await pendingEntryOf(work, entry.householdId);
  const request = pending && pending.id !== entry.id && entry.state !== "ended" ? pending : undefined;
  const publicity = await publicityOf(work, request?.state === "requested" ? request.id : entry.id);
  const now = work.clock.now();
  return {
    entry,
    request,
    publicity,
    ahead: entry.number && entry.state !== "ended" ? await aheadOf(work, entry) : undefined,
    next: nextStep(entry, { now, publicity, request }),
    abilities: entryAbilities(work.actor, entry, { now, hasRequest: request !== undefined }),
  };
}

async function publicityOf(work: Work, subjectId: string): Promise<EntryPublicity | undefined> {
  const row = await firstRow<{ id: string; ends_at: number; state: string; objections: number }>(
    work.em,
    `select l.id, l.ends_at, i.state,
      (select count(*) from objection o where o.item_id = i.id and o.state = 'open') as objections
      from publicity_item i join publicity_list l on l.id = i.list_id
      where i.subject_id = ? and i.state in ('open', 'held') order by i.id desc limit 1`,
    [subjectId],
  );
  if (!row) return undefined;
  const endsAt = Instant.fromEpochMilliseconds(Number(row.ends_at));
  return { listId: row.id, endsAt, held: row.state === "held" || Number(row.objections) > 0 };
}

async function aheadOf(work: Work, entry: QueueEntry): Promise<Ahead> {
  const inLane = await countInLine(work, entry.lane, entry.number ?? null);
  if (entry.tier === "lowRent") return { inLane, lowRent: 0 };
  const lowRent = laneOf(entry.areaCode, "lowRent", entry.bedrooms as Bedrooms);
  return { inLane, lowRent: await countInLine(work, lowRent, null) };
}

async function countInLine(work: Work, lane: string, before: number | null): Promise<number> {
  const [row] = await rows<{ households: number }>(
    work.em,
    `select count(*) as households from queue_entry
      where lane = ? and line_number < ? and in_line_at <= ?`,
    [lane, before ?? 2 ** 31 - 1, work.clock.now().epochMilliseconds],
  );
  return Number(row?.households ?? 0);
}
