import { coveredCodes, found, hasRole, placeholders, rows, type Work } from "../kernel/index.ts";
import { QueueEntry } from "./queue.entity.ts";
import { liveStates } from "./queue.flow.ts";

/** A condition on `queue_entry e join household h`, with its values. */
export interface Scope {
  sql: string;
  values: string[];
}

export const everyEntry: Scope = { sql: "1 = 1", values: [] };

/** The entries an actor can see at all: applicants their own, offices those of their regions. */
export function entryScope({ actor, city }: Work): Scope {
  if (actor.kind === "system") return everyEntry;
  if (actor.kind === "applicant")
    return {
      sql: "(h.account_id = ? or h.applicant_id = ?)",
      values: [actor.accountId, actor.personId ?? ""],
    };
  if (actor.kind === "visitor") return { sql: "1 = 0", values: [] };
  if (hasRole(actor, "city", "auditor", "admin")) return everyEntry;
  const streets = hasRole(actor, "district", "street", "window")
    ? coveredCodes(city, actor.regions, "street")
    : [];
  if (streets.length === 0) return { sql: "1 = 0", values: [] };
  return { sql: `h.street_code in (${placeholders(streets)})`, values: streets };
}

/** The entry as it stands now: read past the identity map, never written through it. */
export async function entryById(work: Work, entryId: string): Promise<QueueEntry> {
  return found(await work.em.findOne(QueueEntry, { id: entryId }, { disableIdentityMap: true }));
}

/** An entry the actor can see; what is outside their scope does not exist. */
export async function loadEntry(work: Work, entryId: string): Promise<QueueEntry> {
  const scope = entryScope(work);
  const visible = await rows(
    work.em,
    `select e.id from queue_entry e join household h on h.id = e.household_id where e.id = ? and ${scope.sql}`,
    [entryId, ...scope.values],
  );
  found(visible[0]);
  return entryById(work, entryId);
}

/**
 * The entry that holds the household's place: for a request that still waits for its number, the one it is to replace.
 * Whoever gives up or loses the place loses both.
 */
export async function heldEntry(work: Work, entry: QueueEntry): Promise<QueueEntry> {
  return entry.pendingHouseholdId && entry.replacesId ? entryById(work, entry.replacesId) : entry;
}

/** The household's entry with a live number. */
export async function liveEntryOf(work: Work, householdId: string): Promise<QueueEntry | null> {
  const where = { liveHouseholdId: householdId, state: { $in: [...liveStates] } };
  return work.em.findOne(QueueEntry, where, { disableIdentityMap: true });
}

/** The household's entry that still waits for its number. */
export async function pendingEntryOf(work: Work, householdId: string): Promise<QueueEntry | null> {
  return work.em.findOne(QueueEntry, { pendingHouseholdId: householdId }, { disableIdentityMap: true });
}
