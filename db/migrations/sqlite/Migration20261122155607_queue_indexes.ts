import { Migration } from "@mikro-orm/migrations";

export class Migration20261122155607_queue_indexes extends Migration {
  override name = "Migration20261122155607_queue_indexes";

  override up(): void | Promise<void> {
    // A column that is never empty, without a default, comes with a table of its own.
    this.addSql(
      `create table \`queue_batch__new\` (\`id\` text not null primary key, \`area_code\` text not null, \`day\` text not null,
        \`count\` integer not null, \`ranges\` json not null, \`digest\` text not null, \`previous_digest\` text not null,
        \`list_id\` text null, \`generated_at\` bigint not null, \`policy_revision\` integer not null);`,
    );
    // Numbers have no gap in a lane: their ends say which are the batch's.
    this.addSql(
      `insert into queue_batch__new (id, area_code, day, count, ranges, digest, previous_digest, list_id, generated_at,
          policy_revision)
        select id, area_code, day, count, coalesce((select json_group_array(json_object('lane', l.lane, 'after', l.lowest,
          'upTo', l.highest)) from (select batch_id, lane, min(number) - 1 as lowest, max(number) as highest from queue_entry
            where batch_id is not null and number is not null group by batch_id, lane) l
          where l.batch_id = queue_batch.id), '[]'), digest, previous_digest, list_id, generated_at, policy_revision
        from queue_batch;`,
    );
    this.addSql(`drop table \`queue_batch\`;`);
    this.addSql(`alter table \`queue_batch__new\` rename to \`queue_batch\`;`);
    this.addSql(`create index \`queue_batch_day_id_index\` on \`queue_batch\` (\`day\`, \`id\`);`);
    this.addSql(
      `create unique index \`queue_batch_area_code_day_unique\` on \`queue_batch\` (\`area_code\`, \`day\`);`,
    );

    this.addSql(`drop index \`queue_entry_batch_id_index\`;`);
    this.addSql(`drop index \`queue_entry_lane_state_number_index\`;`);
    this.addSql(`drop index \`queue_entry_number_id_index\`;`);
    this.addSql(`alter table \`queue_entry\` drop column \`batch_id\`;`);
    this.addSql(
      `alter table \`queue_entry\` add column \`line_number\` integer generated always as (case when state = 'inLine' then number end) virtual;`,
    );
    this.addSql(
      `create index \`queue_entry_lane_line_number_in_line_at_index\` on \`queue_entry\` (\`lane\`, \`line_number\`, \`in_line_at\`);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`queue_batch\` drop column \`ranges\`;`);

    this.addSql(`drop index \`queue_entry_lane_line_number_in_line_at_index\`;`);
    this.addSql(`alter table \`queue_entry\` drop column \`line_number\`;`);
    this.addSql(`alter table \`queue_entry\` add column \`batch_id\` text null;`);
    this.addSql(
      `update queue_entry set batch_id = (select b.id from queue_batch b where b.area_code = queue_entry.area_code
        and b.day = queue_entry.batch_day);`,
    );
    this.addSql(`create index \`queue_entry_batch_id_index\` on \`queue_entry\` (\`batch_id\`);`);
    this.addSql(
      `create index \`queue_entry_lane_state_number_index\` on \`queue_entry\` (\`lane\`, \`state\`, \`number\`);`,
    );
    this.addSql(`create index \`queue_entry_number_id_index\` on \`queue_entry\` (\`number\`, \`id\`);`);
  }
}
