import { change, dialectOf, firstRow, TryAgain, type Work } from "../kernel/index.ts";
import type { QueueBatch } from "./queue.entity.ts";

/** Who takes part in the batch of a day, `joinsBatch` in SQL: values are the area and the day. */
export const takesPart = "e.area_code = ? and e.state = 'qualified' and e.qualified_on < ?";

/**
 * Gives everyone who takes part the next number of the lane, in one statement however many they are. The order is that
 * of `issueNumbers`: who reads the numbers back holds each against it. Answers how many there are.
 */
export async function numberEntrants(work: Work, { areaCode, day }: QueueBatch): Promise<number> {
  const { updateFrom, bytes } = dialectOf(work.em);
  const turn = `case when e.tier = 'publicRental' and e.class = 'ordinary' then 1 else 0 end,
    e.submitted_at, ${bytes("e.case_no")}, e.id`;
  const named = `select e.id as row_id, c.last + row_number() over (partition by e.lane order by ${turn}) as given
    from queue_entry e left join lane_counter c on c.lane = e.lane where ${takesPart}`;
  const set = `number = named.given, state = 'publicised', batch_day = ?, live_household_id = household_id,
    pending_household_id = null, version = version + 1`;
  const { sql, values } = updateFrom("queue_entry", {
    named: { sql: named, values: [areaCode, day.toString()] },
    set: { sql: set, values: [day.toString()] },
  });
  return change(work.em, sql, values);
}

/** Why fewer numbers were read back than were given. Where no lane of the area is someone's, the numbers are null. */
export async function missingNumber(work: Work, { areaCode, day }: QueueBatch): Promise<Error> {
  const without = `select case_no as caseNo from queue_entry
    where area_code = ? and state = 'publicised' and batch_day = ? and number is null limit 1`;
  const one = await firstRow<{ caseNo: string }>(work.em, without, [areaCode, day.toString()]);
  if (!one) return new TryAgain("an entry of the batch was changed meanwhile");
  // A batch without them would put others before them for good.
  return new Error(`Case ${one.caseNo} takes part in the batch of ${day} and got no number`);
}
