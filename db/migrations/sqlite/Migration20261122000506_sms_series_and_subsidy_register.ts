import { Migration } from "@mikro-orm/migrations";

export class Migration20261122000506_sms_series_and_subsidy_register extends Migration {
  override name = "Migration20261122000506_sms_series_and_subsidy_register";

  override up(): void | Promise<void> {
    this.addSql(
      `create table \`subsidy_household\` (\`id\` text not null primary key, \`household_id\` text not null, \`case_id\` text not null, \`entry_id\` text not null, \`case_no\` text not null, \`district_code\` text not null, \`tier\` text not null, \`bedrooms\` integer not null, \`former_number\` integer null, \`masked_name\` text not null, \`state\` text not null, \`since\` bigint not null, \`stopped_at\` bigint null, \`stop_reason\` text null, \`live_household_id\` text null);`,
    );
    this.addSql(
      `create unique index \`subsidy_household_entry_id_unique\` on \`subsidy_household\` (\`entry_id\`);`,
    );
    this.addSql(
      `create unique index \`subsidy_household_live_household_id_unique\` on \`subsidy_household\` (\`live_household_id\`);`,
    );
    this.addSql(
      `create index \`subsidy_household_since_id_index\` on \`subsidy_household\` (\`since\`, \`id\`);`,
    );
    this.addSql(
      `create index \`subsidy_household_household_id_index\` on \`subsidy_household\` (\`household_id\`);`,
    );

    this.addSql(`alter table \`sms_message\` add column \`failed_at\` bigint null;`);
    this.addSql(`alter table \`sms_message\` add column \`series\` text null;`);
    this.addSql(`alter table \`sms_message\` add column \`place\` integer null;`);
    this.addSql(`alter table \`sms_message\` add column \`send_by\` bigint null;`);
    this.addSql(`alter table \`sms_message\` add column \`secret\` integer not null default false;`);
    this.addSql(`alter table \`sms_message\` add column \`resend_of\` text null;`);
    this.addSql(`create unique index \`sms_message_resend_of_unique\` on \`sms_message\` (\`resend_of\`);`);
    this.addSql(
      `create index \`sms_message_series_place_index\` on \`sms_message\` (\`series\`, \`place\`);`,
    );
    this.addSql(`create index \`sms_message_sent_at_index\` on \`sms_message\` (\`sent_at\`);`);
    this.addSql(`create index \`sms_message_failed_at_index\` on \`sms_message\` (\`failed_at\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`subsidy_household\`;`);

    this.addSql(`drop index \`sms_message_resend_of_unique\`;`);
    this.addSql(`drop index \`sms_message_series_place_index\`;`);
    this.addSql(`drop index \`sms_message_sent_at_index\`;`);
    this.addSql(`drop index \`sms_message_failed_at_index\`;`);
    this.addSql(`alter table \`sms_message\` drop column \`failed_at\`;`);
    this.addSql(`alter table \`sms_message\` drop column \`series\`;`);
    this.addSql(`alter table \`sms_message\` drop column \`place\`;`);
    this.addSql(`alter table \`sms_message\` drop column \`send_by\`;`);
    this.addSql(`alter table \`sms_message\` drop column \`secret\`;`);
    this.addSql(`alter table \`sms_message\` drop column \`resend_of\`;`);
  }
}
