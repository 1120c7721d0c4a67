import { createHash, type Hash, randomUUID } from "node:crypto";
import { once } from "node:events";
import type { Connection as CallbackConnection } from "mysql2";
import type { Connection, ResultSetHeader, RowDataPacket } from "mysql2/promise";
import { area, now } from "../pair/stand.ts";
import { turn } from "./rows.ts";

const day = "2026-06-01";
const at = now.epochMilliseconds;
const endsAt = at + 4 * 86_400_000;

const inBatch = "area_code = ? and state = 'publicised' and batch_day = ?";

const superseded = `update queue_entry o join queue_entry n on n.replaces_id = o.id
  set o.state = 'ended', o.end_reason = 'superseded', o.ended_at = ?, o.live_household_id = null, o.version = o.version + 1
  where n.area_code = ? and n.state = 'qualified' and n.qualified_on < ? and o.live_household_id is not null`;

const numbered = `update queue_entry e join lane_counter c on c.lane = e.lane
  join (select id, row_number() over (partition by lane order by ${turn}) as place
    from queue_entry where area_code = ? and state = 'qualified' and qualified_on < ?) t on t.id = e.id
  set e.number = c.last + t.place, e.state = 'publicised', e.batch_day = ?,
    e.live_household_id = e.household_id, e.pending_household_id = null, e.version = e.version + 1`;

/** The database has no SM3; its own SHA-256 stands for the tag of each entry. */
const recorded = `insert into audit_entry (id, at, act, actor_kind, actor_id, actor_name, subject_type, subject_id,
    district_code, policy_revision, facts, mac)
  select uuid(), ?, 'queue.numbered', 'system', 'bench', '系统', 'queueEntry', id, district_code, 0, facts,
    left(sha2(concat('a key of thirty-two bytes or more ', id, facts), 256), 58)
  from (select id, district_code, concat('{"areaCode":"', area_code, '","endReason":null,"from":"qualified","householdId":"',
      household_id, '","inLineAt":null,"lane":"', lane, '","number":', number, ',"qualifiedOn":"', qualified_on,
      '","replacesId":null,"to":"publicised","version":', version, '}') as facts
    from queue_entry where ${inBatch}) entry`;

const listed = `insert into publicity_list (id, kind, group_key, title, area_code, district_code, published_at, published_on,
    last_day, ends_at, provisional, policy_revision, state, digest, count)
  values (?, 'queueNumbers', concat(?, '/', ?), '批次轮候顺序号公示', ?, null, ?, ?, '2026-06-04', ?, 0, 0, 'open', '', ?)`;

const published = `insert into publicity_item (id, list_id, kind, position, subject_id, district_code, search_no,
    queue_no, masked_name, line, state)
  select uuid(), ?, 'queueNumbers', row_number() over (order by lane, number), id, district_code, case_no,
    number, masked_name, json_object('lane', concat(if(tier = 'lowRent', '廉租住房组', '公共租赁住房组'), ' · ', elt(bedrooms, '一', '二', '三'), '居室'),
      'number', cast(number as char), 'maskedName', masked_name, 'caseNo', case_no,
      'class', if(tier = 'lowRent', '', if(class = 'priority', '优先组', '普通组')),
      'submittedAt', from_unixtime(submitted_at / 1000)), 'open'
  from queue_entry where ${inBatch}`;

const counted = `update lane_counter c join (select lane, max(number) as last from queue_entry where ${inBatch} group by lane) t
  on t.lane = c.lane set c.last = t.last`;

/**
 * What a batch writes and reads, as set-based SQL written by hand: numbers, replaced numbers, audit entries, public lines
 * and counters in one transaction, and what the proof hashes read back and hashed. Answers how many numbers there are.
 */
export async function rawBatch(raw: Connection): Promise<number> {
  const [batch, list] = [randomUUID(), randomUUID()];
  await raw.query("begin");
  await raw.query("update lane_counter set last = last");
  await raw.query(
    `insert into queue_batch (id, area_code, day, count, ranges, digest, previous_digest, list_id, generated_at, policy_revision)
    values (?, ?, ?, 0, '[]', '', '', ?, ?, 0)`,
    [batch, area, day, list, at],
  );
  await raw.query(superseded, [at, area, day]);
  const [{ affectedRows }] = await raw.query<ResultSetHeader>(numbered, [area, day, day]);
  const count = affectedRows;
  await raw.query(recorded, [at, area, day]);
  await raw.query(listed, [list, area, day, area, at, day, endsAt, count]);
  await raw.query(published, [list, area, day]);
  await raw.query(counted, [area, day]);
  const digest = await proofOf(raw);
  await raw.query("update publicity_list set digest = ? where id = ?", [digest, list]);
  await raw.query("update queue_batch set digest = ?, count = ? where id = ?", [digest, count, batch]);
  await raw.query(
    "insert into deadline (id, kind, subject_id, due_at, state) values (uuid(), 'publicity.ends', ?, ?, 'due')",
    [list, endsAt],
  );
  await raw.query("commit");
  return count;
}

/** Lane by lane, row by row as they come: nothing is kept. */
async function proofOf(raw: Connection): Promise<string> {
  const [lanes] = await raw.query<RowDataPacket[]>("select lane from lane_counter order by lane");
  const hash = createHash("sm3");
  for (const { lane } of lanes) await hashLane(raw, hash, [lane, day]);
  return hash.digest("hex");
}

/** Only the connection beneath the promises streams. */
async function hashLane(raw: Connection, hash: Hash, values: [lane: string, day: string]): Promise<void> {
  const { connection } = raw as Connection & { connection: CallbackConnection };
  const query = connection.query({
    sql: `select case_no, masked_name, tier, bedrooms, class, submitted_at, number
      from queue_entry where lane = ? and number > 0 and batch_day = ? order by number`,
    values,
    rowsAsArray: true,
  });
  const stream = query.stream({ highWaterMark: 1000 });
  stream.on("data", (row: unknown) => hash.update(JSON.stringify(row)));
  await once(stream, "end");
}
