import type { TestSystem } from "@housing/db/testing/test-system";
import { rows } from "../../kernel/index.ts";
import { canonicalJson, sm3Hex } from "../../privacy/index.ts";

/** Queries that must find nothing, whatever has happened: `Always true` 1 to 4 of the rules, and what follows from them. */
const never: Readonly<Record<string, string>> = {
  "1 two live allocations of a unit": `select unit_id from allocation where state in ('chosen', 'publicised', 'qualified', 'signed')
    group by unit_id having count(*) > 1`,
  "1 two live allocations of a household": `select household_id from allocation
    where state in ('chosen', 'publicised', 'qualified', 'signed') group by household_id having count(*) > 1`,
  "1 two live numbers of a household": `select household_id from queue_entry
    where number is not null and state <> 'ended' group by household_id having count(*) > 1`,
  "1 an ended allocation still holds its keys": `select id from allocation where state in ('forgone', 'cancelled')
    and (live_unit_id is not null or live_household_id is not null)`,
  "2 called before a smaller number in line": `select o.id from offer o join queue_entry e on e.id = o.entry_id
    join queue_entry q on q.lane = e.lane and q.number < e.number and q.state = 'inLine' and q.in_line_at <= o.opened_at
    where o.state = 'open' and o.opened_at = :now`,
  "2 called before a smaller turn of the session": `select o.id from offer o join offer p on p.session_id = o.session_id
    and p.turn < o.turn and p.state = 'admitted' where o.state = 'open' and o.opened_at = :now`,
  "2 two choose at once":
    "select session_id from offer where state = 'open' group by session_id having count(*) > 1",
  "2 an offer outside the calling window": `select id from offer where opened_at is not null
    and ((opened_at + 28800000) % 86400000 < 28800000 or (opened_at + 28800000) % 86400000 >= 64800000)`,
  "3 a gap or repeat in a lane": `select lane from queue_entry where number is not null
    group by lane having count(*) <> max(number) or min(number) <> 1 or count(distinct number) <> count(*)`,
  "4 an opened offer without its entry in the log": `select o.id from offer o left join audit_entry a on a.subject_id = o.id
    and a.act = 'selection.offerOpened' where o.opened_at is not null and a.id is null`,
  "4 a choice without its entry in the log": `select o.id from offer o left join audit_entry a on a.subject_id = o.id
    and a.act = 'selection.unitConfirmed' where o.state = 'chosen' and a.id is null`,
  "4 an entry in the log without actor":
    "select id from audit_entry where actor_id = '' and actor_kind <> 'visitor'",
  "a taken unit nobody has": `select u.id from unit u left join allocation a on a.live_unit_id = u.id
    where u.state in ('taken', 'let') and a.id is null`,
  "an allocated unit that is not taken": `select a.id from allocation a join unit u on u.id = a.live_unit_id
    where u.state not in ('taken', 'let')`,
  "a free place in a session without its unit": `select su.id from session_unit su join unit u on u.id = su.unit_id
    join selection_session s on s.id = su.session_id where su.state = 'free' and (u.state <> 'inSession' or s.state = 'closed')`,
  "a chosen number without an allocation": `select e.id from queue_entry e left join allocation a on a.entry_id = e.id
    and a.live_household_id = e.household_id where e.state = 'chosen' and a.id is null`,
  "an admitted number outside a running session": `select e.id from queue_entry e left join offer o on o.entry_id = e.id
    and o.state in ('admitted', 'open') left join selection_session s on s.id = o.session_id
    where e.state = 'admitted' and (o.id is null or s.state <> 'open')`,
  "an open offer past its end": "select id from offer where state = 'open' and closes_at < :now",
};

/**
 * Everything that is broken now. `seen` keeps the offers that were open at the check before: the order of the call is
 * judged once, when it happens; who comes back in line afterwards at the same instant was not passed over.
 */
export async function broken(system: TestSystem, seen: Set<string>): Promise<string[]> {
  const em = system.em.fork();
  const now = String(system.clock.now().epochMilliseconds);
  const found: string[] = [];
  for (const [name, sql] of Object.entries(never)) {
    const all = await rows<{ id?: string }>(em, sql.replaceAll(":now", now));
    const wrong = name.startsWith("2 called") ? all.filter(({ id = "" }) => !seen.has(id)) : all;
    if (wrong.length > 0) found.push(`${name}: ${wrong.length} at ${system.clock.now()}`);
  }
  for (const { id } of await rows<{ id: string }>(em, "select id from offer where state = 'open'"))
    seen.add(id);
  return found;
}

const outcome: readonly string[] = [
  "select case_no, lane, number, state, end_reason from queue_entry order by case_no, lane, number",
  `select e.case_no, o.turn, o.state, o.opened_at, o.closes_at, o.ended_at from offer o join queue_entry e on e.id = o.entry_id
    order by e.case_no, o.admitted_at`,
  `select e.case_no, a.state, a.chosen_at, a.sign_by, u.door_no from allocation a join queue_entry e on e.id = a.entry_id
    join unit u on u.id = a.unit_id order by e.case_no, a.chosen_at`,
  "select state, count(*) as units from unit group by state order by state",
];

/** One digest of all that a history has led to: the same for the same inputs and clock (5). */
export async function outcomeOf(system: TestSystem): Promise<string> {
  const em = system.em.fork();
  const parts: string[] = [];
  for (const sql of outcome) {
    const found = await rows<Record<string, unknown>>(em, sql);
    parts.push(...found.map((row) => Object.values(row).map(String).join("|")));
  }
  return sm3Hex(canonicalJson(parts));
}
