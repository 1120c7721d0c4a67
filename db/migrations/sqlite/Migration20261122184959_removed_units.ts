import { Migration } from "@mikro-orm/migrations";

export class Migration20261122184959_removed_units extends Migration {
  override name = "Migration20261122184959_removed_units";

  override up(): void | Promise<void> {
    this.addSql(`alter table \`building\` add column \`removed_versions\` integer not null default 0;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`building\` drop column \`removed_versions\`;`);
  }
}
