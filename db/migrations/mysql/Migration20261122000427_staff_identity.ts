import { Migration } from "@mikro-orm/migrations";

export class Migration20261122000427_staff_identity extends Migration {
  override name = "Migration20261122000427_staff_identity";

  override up(): void | Promise<void> {
    this.addSql(
      `create table \`phone_release\` (\`id\` varchar(36) not null, \`person_id\` varchar(36) not null, \`reason\` varchar(2712) not null, \`file_ids\` json not null, \`released_by\` varchar(64) not null, \`at\` bigint not null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(`alter table \`phone_release\` add index \`phone_release_person_id_index\` (\`person_id\`);`);

    this.addSql(
      `create table \`quota\` (\`name\` varchar(120) not null, \`used\` int not null, \`ends_at\` bigint not null, primary key (\`name\`)) default character set utf8mb4 engine = InnoDB;`,
    );

    this.addSql(
      `create table \`recovery_code\` (\`id\` varchar(36) not null, \`user_id\` varchar(36) not null, \`code_hash\` varchar(64) not null, \`used_at\` bigint null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`recovery_code\` add unique \`recovery_code_user_id_code_hash_unique\` (\`user_id\`, \`code_hash\`);`,
    );

    this.addSql(
      `create table \`sign_in_guard\` (\`id\` varchar(64) not null, \`failures\` int not null, \`locked_until\` bigint null, \`changed_at\` bigint not null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );

    this.addSql(`alter table \`account\` add index \`account_person_id_index\` (\`person_id\`);`);

    this.addSql(
      `alter table \`session\` add \`last_seen_at\` bigint null, add \`network\` varchar(64) null, add \`device_index\` varchar(32) null, add \`address_index\` varchar(32) null;`,
    );

    this.addSql(
      `alter table \`staff_user\` add \`password_is_temporary\` tinyint(1) not null default false, add \`totp_secret\` varchar(388) null, add \`last_sign_in_at\` bigint null;`,
    );
    // Not renames, as the comparison took them for: a lock must not become a second factor.
    this.addSql(
      `alter table \`staff_user\` drop column \`locked_until\`, drop column \`failures\`, add \`totp_since\` bigint null, add \`totp_step\` int not null default 0;`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`phone_release\`;`);
    this.addSql(`drop table if exists \`quota\`;`);
    this.addSql(`drop table if exists \`recovery_code\`;`);
    this.addSql(`drop table if exists \`sign_in_guard\`;`);

    this.addSql(`alter table \`account\` drop index \`account_person_id_index\`;`);

    this.addSql(
      `alter table \`session\` drop column \`last_seen_at\`, drop column \`network\`, drop column \`device_index\`, drop column \`address_index\`;`,
    );

    this.addSql(
      `alter table \`staff_user\` drop column \`password_is_temporary\`, drop column \`totp_secret\`, drop column \`last_sign_in_at\`;`,
    );
    this.addSql(
      `alter table \`staff_user\` drop column \`totp_since\`, drop column \`totp_step\`, add \`locked_until\` bigint null, add \`failures\` int not null default 0;`,
    );
  }
}
