import { Migration } from "@mikro-orm/migrations";

export class Migration20261122031550_temporary_password_and_locks extends Migration {
  override name = "Migration20261122031550_temporary_password_and_locks";

  override up(): void | Promise<void> {
    this.addSql(`alter table \`sign_in_guard\` add column \`locks\` integer not null default 0;`);

    this.addSql(`alter table \`staff_user\` add column \`temporary_until\` bigint null;`);

    // Temporary passwords that are out there end like new ones, three days from now.
    this.addSql(
      `update \`staff_user\` set \`temporary_until\` = unixepoch() * 1000 + 259200000 where \`password_is_temporary\` = 1;`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`sign_in_guard\` drop column \`locks\`;`);

    this.addSql(`alter table \`staff_user\` drop column \`temporary_until\`;`);
  }
}
