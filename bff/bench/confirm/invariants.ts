import { verifyLog } from "@housing/core/audit";
import type { System } from "@housing/core/kernel";
import type { Connection, RowDataPacket } from "mysql2/promise";

/** Counts that must all be zero, whatever was measured: a run that breaks one does not count. */
const mustBeEmpty: Readonly<Record<string, string>> = {
  "a unit with two live allocations":
    "select live_unit_id from allocation group by live_unit_id having count(*) > 1",
  "a household with two live allocations":
    "select live_household_id from allocation group by live_household_id having count(*) > 1",
  "a taken unit without an allocation":
    "select u.id from unit u left join allocation a on a.live_unit_id = u.id where u.state = 'taken' and a.id is null",
  "an allocation whose unit is not taken":
    "select a.id from allocation a join unit u on u.id = a.unit_id where u.state <> 'taken'",
  "a chosen offer without an allocation":
    "select o.id from offer o left join allocation a on a.offer_id = o.id where o.state = 'chosen' and a.id is null",
  "two open offers in one session":
    "select session_id from offer where state = 'open' group by session_id having count(*) > 1",
  "a call before a smaller number": `select o.id from offer o join offer p on p.session_id = o.session_id and p.turn < o.turn
    where o.state in ('open', 'chosen') and p.state = 'admitted'`,
  "an allocation without its deadline": `select a.id from allocation a left join deadline d on d.subject_id = a.id
    and d.kind = 'allocation.publishResult' where d.id is null`,
};

/** Everything that is wrong with a schema after so many acknowledged confirmations. */
export async function brokenInvariants(connection: Connection, acknowledged: number): Promise<string[]> {
  const broken: string[] = [];
  for (const [name, sql] of Object.entries(mustBeEmpty)) {
    const [found] = await connection.query<RowDataPacket[]>(sql);
    if (found.length > 0) broken.push(`${name}: ${found.length}`);
  }
  const [[counts]] = await connection.query<RowDataPacket[]>(
    "select (select count(*) from allocation) as allocations, (select count(*) from audit_entry) as entries",
  );
  if (Number(counts?.allocations) !== acknowledged)
    broken.push(`${counts?.allocations} allocations for ${acknowledged} answers`);
  if (Number(counts?.entries) !== acknowledged * 4)
    broken.push(`${counts?.entries} audit entries for ${acknowledged} answers`);
  return broken;
}

/** The product's log also carries its seals. */
export async function brokenLog({ em }: System): Promise<string[]> {
  const { fault } = await verifyLog(em, async () => true);
  return fault ? [fault] : [];
}
