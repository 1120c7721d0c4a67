import { Migration } from "@mikro-orm/migrations";

export class Migration20261122155611_queue_indexes extends Migration {
  override name = "Migration20261122155611_queue_indexes";

  override up(): void | Promise<void> {
    this.addSql(`alter table \`queue_batch\` add \`ranges\` json null;`);
    // Numbers have no gap in a lane: their ends say which are the batch's.
    this.addSql(
      `update queue_batch b set b.ranges = coalesce((select json_arrayagg(json_object('lane', l.lane, 'after', l.lowest,
        'upTo', l.highest)) from (select batch_id, lane, min(number) - 1 as lowest, max(number) as highest from queue_entry
          where batch_id is not null and number is not null group by batch_id, lane) l
        where l.batch_id = b.id), '[]');`,
    );
    this.addSql(`alter table \`queue_batch\` modify \`ranges\` json not null;`);

    this.addSql(`alter table \`queue_entry\` drop index \`queue_entry_batch_id_index\`;`);
    this.addSql(`alter table \`queue_entry\` drop index \`queue_entry_lane_state_number_index\`;`);
    this.addSql(`alter table \`queue_entry\` drop index \`queue_entry_number_id_index\`;`);
    this.addSql(`alter table \`queue_entry\` drop column \`batch_id\`;`);
    this.addSql(
      `alter table \`queue_entry\` add \`line_number\` int generated always as (case when state = 'inLine' then number end) virtual;`,
    );
    this.addSql(
      `alter table \`queue_entry\` add index \`queue_entry_lane_line_number_in_line_at_index\` (\`lane\`, \`line_number\`, \`in_line_at\`);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`queue_batch\` drop column \`ranges\`;`);

    this.addSql(`alter table \`queue_entry\` drop index \`queue_entry_lane_line_number_in_line_at_index\`;`);
    this.addSql(`alter table \`queue_entry\` drop column \`line_number\`;`);
    this.addSql(`alter table \`queue_entry\` add \`batch_id\` varchar(36) null;`);
    this.addSql(
      `update queue_entry e join queue_batch b on b.area_code = e.area_code and b.day = e.batch_day set e.batch_id = b.id;`,
    );
    this.addSql(`alter table \`queue_entry\` add index \`queue_entry_batch_id_index\` (\`batch_id\`);`);
    this.addSql(
      `alter table \`queue_entry\` add index \`queue_entry_lane_state_number_index\` (\`lane\`, \`state\`, \`number\`);`,
    );
    this.addSql(
      `alter table \`queue_entry\` add index \`queue_entry_number_id_index\` (\`number\`, \`id\`);`,
    );
  }
}
