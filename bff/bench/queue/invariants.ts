import type { Connection } from "mysql2/promise";
import { numberOf } from "../pair/stand.ts";

const entries = "queue_entry where state = 'publicised'";

/** What is wrong with the numbers of a first batch of so many: each lane must count 1, 2, 3 … as the raw order does. */
export async function brokenNumbers(raw: Connection, size: number): Promise<string[]> {
  const mustBe: readonly (readonly [name: string, sql: string, value: number])[] = [
    ["households with a number", `select count(*) from ${entries}`, size],
    [
      "lanes with a gap or a number given twice",
      `select count(*) from (select lane from ${entries} group by lane
        having min(number) <> 1 or max(number) <> count(*) or count(distinct number) <> count(*)) broken`,
      0,
    ],
    [
      "numbers that differ from the raw order",
      "select count(*) from queue_entry e left join raw_number r on r.id = e.id where not (e.number <=> r.number)",
      0,
    ],
    ["public lines", "select count(*) from publicity_item", size],
    ["audit entries of numbers", "select count(*) from audit_entry where subject_type = 'queueEntry'", size],
  ];
  const broken: string[] = [];
  for (const [name, sql, value] of mustBe) {
    const found = await numberOf(raw, sql);
    if (found !== value) broken.push(`${name}: ${found} instead of ${value}`);
  }
  return broken;
}
