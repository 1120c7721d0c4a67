import { Person } from "@housing/core/household";
import { blindIndex } from "@housing/core/privacy";
import { now, type Stand } from "../pair/stand.ts";
import { fillQueue } from "../queue/rows.ts";

/** So many waiting households with their applicants; all carry the sealed fields of one, which are opened all the same. */
export async function fillWaiting({ system, raw }: Stand, size: number): Promise<void> {
  for (const table of ["person", "household"]) await raw.query(`truncate ${table}`);
  await fillQueue(raw, size);
  const [name, idNumber] = ["王小明", "360799199001010014"];
  const index = {
    nameIndex: blindIndex("person.name", name),
    idNumberIndex: blindIndex("person.id_number", idNumber),
  };
  await system.em
    .fork()
    .insert(Person, { id: "person-0", name, idNumber, phone: "13900000000", createdAt: now, ...index });
  await raw.query(
    `insert into person (id, name, name_index, id_number, id_number_index, phone, created_at)
    select concat('person-', seq), name, name_index, id_number, concat('index-', seq), phone, created_at
    from person join seq_1_to_${size} where id = 'person-0'`,
  );
  await raw.query(
    `insert into household (id, applicant_id, account_id, district_code, street_code, size, created_at)
    select concat('household-', seq), concat('person-', seq), concat('account-', seq), '360702', '360702001', 1, ?
    from seq_1_to_${size}`,
    [now.epochMilliseconds],
  );
  for (const table of ["person", "household", "queue_entry"]) await raw.query(`analyze table ${table}`);
}
