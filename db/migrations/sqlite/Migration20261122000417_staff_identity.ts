import { Migration } from "@mikro-orm/migrations";

export class Migration20261122000417_staff_identity extends Migration {
  override name = "Migration20261122000417_staff_identity";

  override up(): void | Promise<void> {
    this.addSql(
      `create table \`phone_release\` (\`id\` text not null primary key, \`person_id\` text not null, \`reason\` text not null, \`file_ids\` json not null, \`released_by\` text not null, \`at\` bigint not null);`,
    );
    this.addSql(`create index \`phone_release_person_id_index\` on \`phone_release\` (\`person_id\`);`);

    this.addSql(
      `create table \`quota\` (\`name\` text not null primary key, \`used\` integer not null, \`ends_at\` bigint not null);`,
    );

    this.addSql(
      `create table \`recovery_code\` (\`id\` text not null primary key, \`user_id\` text not null, \`code_hash\` text not null, \`used_at\` bigint null);`,
    );
    this.addSql(
      `create unique index \`recovery_code_user_id_code_hash_unique\` on \`recovery_code\` (\`user_id\`, \`code_hash\`);`,
    );

    this.addSql(
      `create table \`sign_in_guard\` (\`id\` text not null primary key, \`failures\` integer not null, \`locked_until\` bigint null, \`changed_at\` bigint not null);`,
    );

    this.addSql(`create index \`account_person_id_index\` on \`account\` (\`person_id\`);`);

    this.addSql(`alter table \`session\` add column \`last_seen_at\` bigint null;`);
    this.addSql(`alter table \`session\` add column \`network\` text null;`);
    this.addSql(`alter table \`session\` add column \`device_index\` text null;`);
    this.addSql(`alter table \`session\` add column \`address_index\` text null;`);

    this.addSql(
      `alter table \`staff_user\` add column \`password_is_temporary\` integer not null default false;`,
    );
    this.addSql(`alter table \`staff_user\` add column \`totp_secret\` text null;`);
    this.addSql(`alter table \`staff_user\` add column \`last_sign_in_at\` bigint null;`);
    // Not renames, as the comparison took them for: a lock must not become a second factor.
    this.addSql(`alter table \`staff_user\` drop column \`locked_until\`;`);
    this.addSql(`alter table \`staff_user\` drop column \`failures\`;`);
    this.addSql(`alter table \`staff_user\` add column \`totp_since\` bigint null;`);
    this.addSql(`alter table \`staff_user\` add column \`totp_step\` integer not null default 0;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`phone_release\`;`);
    this.addSql(`drop table if exists \`quota\`;`);
    this.addSql(`drop table if exists \`recovery_code\`;`);
    this.addSql(`drop table if exists \`sign_in_guard\`;`);

    this.addSql(`drop index \`account_person_id_index\`;`);

    this.addSql(`alter table \`session\` drop column \`last_seen_at\`;`);
    this.addSql(`alter table \`session\` drop column \`network\`;`);
    this.addSql(`alter table \`session\` drop column \`device_index\`;`);
    this.addSql(`alter table \`session\` drop column \`address_index\`;`);

    this.addSql(`alter table \`staff_user\` drop column \`password_is_temporary\`;`);
    this.addSql(`alter table \`staff_user\` drop column \`totp_secret\`;`);
    this.addSql(`alter table \`staff_user\` drop column \`last_sign_in_at\`;`);
    this.addSql(`alter table \`staff_user\` drop column \`totp_since\`;`);
    this.addSql(`alter table \`staff_user\` drop column \`totp_step\`;`);
    this.addSql(`alter table \`staff_user\` add column \`locked_until\` bigint null;`);
    this.addSql(`alter table \`staff_user\` add column \`failures\` integer not null default 0;`);
  }
}
