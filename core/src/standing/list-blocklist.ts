import { Person } from "../household/index.ts";
import {
  coveredCodes,
  hasRole,
  type Instant,
  permit,
  placeholders,
  rows,
  type Work,
} from "../kernel/index.ts";
import { blindIndex, maskIdNumber, maskName } from "../privacy/index.ts";
import { Sanction } from "./standing.entity.ts";

export interface BlocklistItem {
  sanction: Sanction;
  maskedName: string;
  maskedIdNumber: string;
  active: boolean;
}

export interface BlocklistPage {
  items: BlocklistItem[];
  /** Ask for what follows with it. */
  next?: string;
}

export interface BlocklistQuery {
  after?: string | undefined;
  limit?: number | undefined;
  /** Only this person. */
  idNumber?: string | undefined;
}

/** G3.18: the blocklist, newest first; a district sees the people who applied in it, the city everyone. */
export async function blocklist(
  work: Work,
  { after, limit = 50, idNumber }: BlocklistQuery,
): Promise<BlocklistPage> {
  permit(hasRole(work.actor, "street", "district", "city", "auditor", "admin"));
  const scope = personScope(work);
  const person = idNumber
    ? {
        sql: "s.person_id in (select p.id from person p where p.id_number_index = ?)",
        values: [blindIndex("person.id_number", idNumber)],
      }
    : { sql: "1 = 1", values: [] };
  const found = await rows<{ id: string }>(
    work.em,
    `select s.id from sanction s where s.id < ? and ${scope.sql} and ${person.sql} order by s.id desc limit ?`,
    [after ?? "~", ...scope.values, ...person.values, limit + 1],
  );
  const ids = found.slice(0, limit).map(({ id }) => id);
  const items = await itemsOf(work, ids);
  const last = ids.at(-1);
  return { items, ...(found.length > limit && last !== undefined && { next: last }) };
}

function personScope({ actor, city }: Work): { sql: string; values: string[] } {
  if (actor.kind !== "staff" || hasRole(actor, "city", "auditor", "admin"))
    return { sql: "1 = 1", values: [] };
  const streets = coveredCodes(city, actor.regions, "street");
  if (streets.length === 0) return { sql: "1 = 0", values: [] };
  const sql = `exists (select 1 from household_member m join household h on h.id = m.household_id
    where m.person_id = s.person_id and h.street_code in (${placeholders(streets)}))`;
  return { sql, values: streets };
}

async function itemsOf(work: Work, ids: readonly string[]): Promise<BlocklistItem[]> {
  const sanctions = await work.em.find(Sanction, { id: { $in: [...ids] } }, { orderBy: { id: "desc" } });
  const people = await work.em.find(Person, { id: { $in: sanctions.map(({ personId }) => personId) } });
  const byId = new Map(people.map((person) => [person.id, person]));
  const now = work.clock.now();
  return sanctions.map((sanction) => {
    const person = byId.get(sanction.personId);
    return {
      sanction,
      maskedName: maskName(person?.name ?? ""),
      maskedIdNumber: maskIdNumber(person?.idNumber ?? ""),
      active: isInForce(sanction, now),
    };
  });
}

const isInForce = ({ from, until, removedAt }: Sanction, at: Instant): boolean =>
  removedAt === null &&
  from.epochMilliseconds <= at.epochMilliseconds &&
  at.epochMilliseconds < until.epochMilliseconds;
