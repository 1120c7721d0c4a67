import { change, dialectOf, firstRow, type Work } from "../kernel/index.ts";
import type { QueueBatch } from "./queue.entity.ts";

/** Who takes part in the batch of a day, `joinsBatch` in SQL: values are the area and the day. */
export const takesPart = "e.area_code = ? and e.state = 'qualified' and e.qualified_on < ?";

/**
 * Gives everyone who takes part the next number of the lane, in one statement however many they are. The order is that
 * of `issueNumbers`: who reads the numbers back holds each against it. Answers how many there are.
 */
export async function numberEntrants(work: Work, { id, areaCode, day }: QueueBatch): Promise<number> {
  const { updateFrom, bytes } = dialectOf(work.em);
  const turn = `case when e.tier = 'publicRental' and e.class = 'ordinary' then 1 else 0 end,
    e.submitted_at, ${bytes("e.case_no")}, e.id`;
  const named = `select e.id as row_id, c.last + row_number() over (partition by e.lane order by ${turn}) as given
    from queue_entry e join lane_counter c on c.lane = e.lane where ${takesPart}`;
  const set = `number = named.given, state = 'publicised', batch_id = ?, batch_day = ?,
    live_household_id = household_id, pending_household_id = null, version = version + 1`;
  const { sql, values } = updateFrom("queue_entry", {
    named: { sql: named, values: [areaCode, day.toString()] },
    set: { sql: set, values: [id, day.toString()] },
  });
  const count = await change(work.em, sql, values);
  const left = `select e.case_no as caseNo from queue_entry e where ${takesPart} limit 1`;
  const one = await firstRow<{ caseNo: string }>(work.em, left, [areaCode, day.toString()]);
  // No lane of the area is theirs: a batch without them would put others before them for good.
  if (one) throw new Error(`Case ${one.caseNo} takes part in the batch of ${day} and got no number`);
  return count;
}
