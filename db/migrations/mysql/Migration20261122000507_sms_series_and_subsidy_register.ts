import { Migration } from "@mikro-orm/migrations";

export class Migration20261122000507_sms_series_and_subsidy_register extends Migration {
  override name = "Migration20261122000507_sms_series_and_subsidy_register";

  override up(): void | Promise<void> {
    this.addSql(
      `create table \`subsidy_household\` (\`id\` varchar(36) not null, \`household_id\` varchar(36) not null, \`case_id\` varchar(36) not null, \`entry_id\` varchar(36) not null, \`case_no\` varchar(32) not null, \`district_code\` varchar(16) not null, \`tier\` varchar(32) not null, \`bedrooms\` int not null, \`former_number\` int null, \`masked_name\` varchar(40) not null, \`state\` varchar(32) not null, \`since\` bigint not null, \`stopped_at\` bigint null, \`stop_reason\` varchar(2712) null, \`live_household_id\` varchar(36) null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`subsidy_household\` add unique \`subsidy_household_entry_id_unique\` (\`entry_id\`);`,
    );
    this.addSql(
      `alter table \`subsidy_household\` add unique \`subsidy_household_live_household_id_unique\` (\`live_household_id\`);`,
    );
    this.addSql(
      `alter table \`subsidy_household\` add index \`subsidy_household_since_id_index\` (\`since\`, \`id\`);`,
    );
    this.addSql(
      `alter table \`subsidy_household\` add index \`subsidy_household_household_id_index\` (\`household_id\`);`,
    );

    this.addSql(
      `alter table \`sms_message\` add \`failed_at\` bigint null, add \`series\` varchar(64) null, add \`place\` int null, add \`send_by\` bigint null, add \`secret\` tinyint(1) not null default false, add \`resend_of\` varchar(36) null;`,
    );
    this.addSql(`alter table \`sms_message\` add unique \`sms_message_resend_of_unique\` (\`resend_of\`);`);
    this.addSql(
      `alter table \`sms_message\` add index \`sms_message_series_place_index\` (\`series\`, \`place\`);`,
    );
    this.addSql(`alter table \`sms_message\` add index \`sms_message_sent_at_index\` (\`sent_at\`);`);
    this.addSql(`alter table \`sms_message\` add index \`sms_message_failed_at_index\` (\`failed_at\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`subsidy_household\`;`);

    this.addSql(`alter table \`sms_message\` drop index \`sms_message_resend_of_unique\`;`);
    this.addSql(`alter table \`sms_message\` drop index \`sms_message_series_place_index\`;`);
    this.addSql(`alter table \`sms_message\` drop index \`sms_message_sent_at_index\`;`);
    this.addSql(`alter table \`sms_message\` drop index \`sms_message_failed_at_index\`;`);
    this.addSql(
      `alter table \`sms_message\` drop column \`failed_at\`, drop column \`series\`, drop column \`place\`, drop column \`send_by\`, drop column \`secret\`, drop column \`resend_of\`;`,
    );
  }
}
