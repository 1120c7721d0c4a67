import type { VerifyHead } from "@housing/core/audit";
import { type Instant, rows } from "@housing/core/kernel";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { logFaults } from "./invariants-log.ts";
import { queueFaults } from "./invariants-queue.ts";

export interface InvariantOptions {
  /** Given it, nothing may be due before. */
  now?: Instant;
  /** Verifies signed heads of the audit log; without it only MACs and links are verified. */
  verifyHead?: VerifyHead;
}

/**
 * What must hold in every database at every moment, whatever happened to it: one live allocation per unit and household,
 * the order of calls, numbers without gap, units that agree with sessions and allocations, a whole audit log, lists and
 * batches that verify. Answers every fault in words; empty when all is well.
 */
export async function checkInvariants(
  em: SqlEntityManager,
  options: InvariantOptions = {},
): Promise<string[]> {
  const fork = em.fork();
  const faults: string[] = [];
  for (const [name, sql] of Object.entries(rules)) {
    const broken = await rows<{ what: unknown }>(fork, sql);
    faults.push(...broken.slice(0, 5).map(({ what }) => `${name}: ${String(what)}`));
  }
  faults.push(...(await queueFaults(fork)), ...(await logFaults(fork, options.verifyHead)));
  if (options.now) faults.push(...(await overdue(fork, options.now)));
  return faults;
}

const live = "('chosen', 'publicised', 'qualified')";
const liveNumber = "('publicised', 'inLine', 'admitted', 'missed', 'chosen')";

/** Rule → query for what breaks it. */
const rules: Readonly<Record<string, string>> = {
  "I1 a unit has two live allocations": `select unit_id as what from allocation where live_unit_id is not null
    group by unit_id having count(*) > 1`,
  "I1 a live allocation does not hold its unit": `select id as what from allocation
    where state in ${live} and (live_unit_id is null or live_unit_id <> unit_id)`,
  "I2 a household has two live allocations": `select household_id as what from allocation
    where live_household_id is not null group by household_id having count(*) > 1`,
  "I2 a live allocation does not hold its household": `select id as what from allocation
    where state in ${live} and (live_household_id is null or live_household_id <> household_id)`,
  "I1 an ended allocation still holds a unit or household": `select id as what from allocation
    where state in ('forgone', 'cancelled') and (live_unit_id is not null or live_household_id is not null)`,
  "I2 a household has two live numbers": `select household_id as what from queue_entry where state in ${liveNumber}
    group by household_id having count(*) > 1`,
  "I2 a live number does not hold its household": `select id as what from queue_entry
    where state in ${liveNumber} and (live_household_id is null or live_household_id <> household_id)`,
  "I2 an ended number still holds its household": `select id as what from queue_entry
    where state = 'ended' and (live_household_id is not null or pending_household_id is not null)`,
  "I3 a household was called before one with a smaller number": `select o.id as what from offer o
    where o.opened_at is not null and exists (select 1 from offer s where s.session_id = o.session_id
      and s.turn < o.turn and s.admitted_at <= o.opened_at and (s.opened_at is null or s.opened_at > o.opened_at)
      and (s.ended_at is null or s.ended_at > o.opened_at))`,
  "I5 a taken unit has no live allocation": `select u.id as what from unit u where u.state = 'taken'
    and not exists (select 1 from allocation a where a.live_unit_id = u.id and a.state in ${live})`,
  "I5 a live allocation's unit is not taken": `select a.id as what from allocation a join unit u on u.id = a.unit_id
    where a.state in ${live} and u.state <> 'taken'`,
  "I5 a signed allocation's unit is not let": `select a.id as what from allocation a join unit u on u.id = a.unit_id
    where a.state = 'signed' and a.live_unit_id is not null and u.state <> 'let'`,
  "I5 a unit on offer is in no session": `select u.id as what from unit u where u.state = 'inSession'
    and not exists (select 1 from session_unit s where s.offered_unit_id = u.id and s.state = 'free')`,
  "I5 a free unit of a session is not on offer": `select s.id as what from session_unit s join unit u on u.id = s.unit_id
    where s.state = 'free' and u.state <> 'inSession'`,
  "I5 a chosen number has no live allocation": `select e.id as what from queue_entry e where e.state = 'chosen'
    and not exists (select 1 from allocation a where a.entry_id = e.id and a.state in ${live})`,
  "I5 an admitted number has no live offer": `select e.id as what from queue_entry e where e.state = 'admitted'
    and not exists (select 1 from offer o where o.entry_id = e.id and o.state in ('admitted', 'open'))`,
  "I8 a choice was made at or after the deadline": `select id as what from offer
    where state = 'chosen' and ended_at >= closes_at`,
  "I8 an offer was missed before its deadline": `select o.id as what from offer o
    where o.state = 'missed' and o.ended_at < o.closes_at and not exists (select 1 from audit_entry a
      where a.subject_type = 'offer' and a.subject_id = o.id and a.act = 'selection.declined')`,
  "G3.3 a converted number stands in no register of subsidies": `select e.id as what from queue_entry e
    where e.end_reason = 'converted' and not exists (select 1 from subsidy_household s where s.entry_id = e.id)`,
  "G3.21 a household was told before one with a smaller number": `select b.id as what from sms_message a
    join sms_message b on b.series = a.series and b.place > a.place and b.sent_at < a.sent_at
    where a.queued_at <= b.sent_at and a.attempts <= 3`,
  "a live application has no claim on its applicant": `select c.id as what from housing_case c
    join household h on h.id = c.household_id where c.state in ('inReview', 'returned', 'toPublish', 'inPublicity')
    and not exists (select 1 from housing_claim k where k.person_id = h.applicant_id)`,
};

async function overdue(em: SqlEntityManager, now: Instant): Promise<string[]> {
  const sql = "select kind, count(*) as late from deadline where state = 'due' and due_at <= ? group by kind";
  const late = await rows<{ kind: string; late: number }>(em, sql, [now.epochMilliseconds]);
  return late.map((row) => `deadlines are overdue: ${row.late} of ${row.kind}`);
}
