import { randomUUID } from "node:crypto";
import type { Connection, ResultSetHeader, RowDataPacket } from "mysql2/promise";
import { area, type Job, now } from "./stage.ts";

const ms = now.epochMilliseconds;
const lanes = [`${area}/lowRent/2`, ms, `${area}/publicRental/2`, ms] as const;
/** Of the lengths that the product stores; making them is not part of the transaction. */
const sealed = {
  phone: "A".repeat(64),
  text: "A".repeat(300),
  index: "b".repeat(24),
  mac: `k1:${"c".repeat(56)}`,
};
const facts = JSON.stringify({ a: "x".repeat(36), b: "x".repeat(36), c: "x".repeat(36), d: "x".repeat(36) });

const head = `(select q.number from queue_entry q where q.lane = ? and q.line_number is not null and q.in_line_at <= ?
  order by q.line_number limit 1)`;
const auditColumns =
  "id, at, act, actor_kind, actor_id, actor_name, subject_type, subject_id, district_code, policy_revision, facts, mac";

/** What a hand-written confirmation would send: the same statements as the product's, in the same order. */
export async function rawConfirm(connection: Connection, job: Job): Promise<void> {
  await connection.query("begin");
  try {
    await choose(connection, job);
    await openNext(connection, job);
    await connection.query("commit");
  } catch (error) {
    await connection.query("rollback");
    throw error;
  }
}

type Values = (string | number | null)[];

async function one(connection: Connection, sql: string, values: Values): Promise<void> {
  const [result] = await connection.execute<ResultSetHeader>(sql, values);
  if (result.affectedRows !== 1) throw new Error(`lost: ${sql.slice(0, 60)}`);
}

const first = async (connection: Connection, sql: string, values: Values): Promise<RowDataPacket> => {
  const [rows] = await connection.execute<RowDataPacket[]>(sql, values);
  return rows[0]!;
};

async function choose(connection: Connection, job: Job): Promise<void> {
  const [offerId, unitId] = [job.offers[job.done]!, job.units[job.done]!];
  await one(
    connection,
    `update selection_session set revision = revision + 1
    where state = 'open' and id = (select o.session_id from offer o where o.id = ?)`,
    [offerId],
  );
  const offer = await first(
    connection,
    `select o.id as id, o.state as state, o.session_id as sessionId, s.state as sessionState,
    s.area_code as areaCode, s.bedrooms as bedrooms, o.entry_id as entryId, o.household_id as householdId,
    h.account_id as accountId, h.applicant_id as applicantId, h.district_code as districtCode, h.street_code as streetCode,
    o.opened_at as openedAt, o.closes_at as closesAt, o.sms_id as smsId from offer o
    join selection_session s on s.id = o.session_id join household h on h.id = o.household_id where o.id = ?`,
    [offerId],
  );
  await one(
    connection,
    `update offer set state = ?, ended_at = ?, open_slot = null, live_household_id = null
    where id = ? and state in (?) and closes_at > ?`,
    ["chosen", ms, offerId, "open", ms],
  );
  await takeUnit(connection, offer.sessionId, unitId);
  await takeEntry(connection, offer.entryId);
  await allocate(connection, offer, unitId);
  await audit(connection, 3);
}

async function takeUnit(connection: Connection, sessionId: string, unitId: string): Promise<void> {
  await first(
    connection,
    `select su.state as state, u.state as unitState, u.district_code as districtCode
    from session_unit su join unit u on u.id = su.unit_id where su.session_id = ? and su.unit_id = ?`,
    [sessionId, unitId],
  );
  await one(
    connection,
    `update session_unit set state = 'taken', offered_unit_id = null
    where session_id = ? and unit_id = ? and state = 'free'`,
    [sessionId, unitId],
  );
  await one(
    connection,
    `update unit set state = 'taken', state_reason = null, state_since = ?, state_before = null,
    review_case_id = null, version = version + 1 where id = ? and state = 'inSession'`,
    [ms, unitId],
  );
}

async function takeEntry(connection: Connection, entryId: string): Promise<void> {
  const entry = await first(
    connection,
    `select e.household_id as householdId, e.area_code as areaCode,
    e.district_code as districtCode, e.lane as lane, e.number as number, e.tier as tier, e.qualified_on as qualifiedOn,
    e.in_line_at as inLineAt, e.replaces_id as replacesId, e.version as version, p.id as pending
    from queue_entry e left join queue_entry p on p.pending_household_id = e.household_id
    where e.id = ? and e.state = 'admitted'`,
    [entryId],
  );
  const version = Number(entry.version);
  await one(connection, "update queue_entry set state = 'chosen', version = ? where id = ? and version = ?", [
    version + 1,
    entryId,
    version,
  ]);
}

async function allocate(connection: Connection, offer: RowDataPacket, unitId: string): Promise<void> {
  const id = randomUUID();
  const { householdId, entryId, sessionId } = offer;
  const values = [
    id,
    unitId,
    householdId,
    entryId,
    sessionId,
    offer.id,
    offer.districtCode,
    ms,
    null,
    null,
    unitId,
    householdId,
  ];
  await one(
    connection,
    `insert into allocation (id, unit_id, household_id, entry_id, session_id, offer_id, district_code, state,
    chosen_at, acted_by, act_reason, live_unit_id, live_household_id, version)
    values (?, ?, ?, ?, ?, ?, ?, 'chosen', ?, ?, ?, ?, ?, 1)`,
    values as Values,
  );
  await setDeadline(connection, "allocation.publishResult", id);
}

async function openNext(connection: Connection, { sessionId }: Job): Promise<void> {
  await first(
    connection,
    `select (select count(*) from session_unit where session_id = ? and state = 'free') as free,
    o.open_slot as slot, s.close_reason as ending from selection_session s left join offer o on o.session_id = s.id and o.state = 'open'
    where s.id = ?`,
    [sessionId, sessionId],
  );
  const next = await first(
    connection,
    `select o.id as id, o.entry_id as entryId, o.household_id as householdId,
    e.district_code as districtCode, o.turn as turn, ${head} as lowRent, ${head} as publicRental from offer o
    join queue_entry e on e.id = o.entry_id where o.session_id = ? and o.state = 'admitted' order by o.turn limit 1`,
    [...lanes, sessionId],
  );
  const smsId = await sendSms(connection, next);
  await one(
    connection,
    `update offer set state = 'open', opened_at = ?, closes_at = ?, open_slot = ?, sms_id = ?
    where id = ? and state = 'admitted'`,
    [ms, ms + 14_400_000, 1, smsId, next.id],
  );
  await setDeadline(connection, "selection.offerCloses", next.id);
  await audit(connection, 1);
}

async function sendSms(connection: Connection, next: RowDataPacket): Promise<string> {
  await first(
    connection,
    `select h.id as id, p.name as name, p.phone as phone, p.id_number as idNumber
    from household h join person p on p.id = h.applicant_id where h.id in (?)`,
    [next.householdId],
  );
  await first(
    connection,
    `select text, enabled from sms_template_version where code = ? and effective_from <= ?
    order by effective_from desc, id desc limit 1`,
    ["selection.turn", ms],
  );
  const id = randomUUID();
  const values = [
    id,
    "selection.turn",
    sealed.phone,
    sealed.index,
    sealed.text,
    "offer",
    next.id,
    "queued",
    ms,
  ];
  await one(
    connection,
    `insert into sms_message (id, template, phone, phone_index, text, subject_type, subject_id, state,
    queued_at, attempts) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)`,
    values,
  );
  return id;
}

async function setDeadline(connection: Connection, kind: string, subjectId: string): Promise<void> {
  const values = [randomUUID(), kind, subjectId, ms];
  await one(
    connection,
    "insert into deadline (id, kind, subject_id, due_at, state) values (?, ?, ?, ?, 'due')",
    values,
  );
}

async function audit(connection: Connection, count: number): Promise<void> {
  const row = `(${Array.from({ length: 12 }, () => "?").join(", ")})`;
  const values = Array.from({ length: count }, () => [
    ...[
      randomUUID(),
      ms,
      "selection.unitConfirmed",
      "applicant",
      "account-1",
      "申请人",
      "offer",
      randomUUID(),
    ],
    ...["360702", 0, facts, sealed.mac],
  ]).flat();
  const rows = Array.from({ length: count }, () => row).join(", ");
  await connection.execute(`insert into audit_entry (${auditColumns}) values ${rows}`, values);
}
