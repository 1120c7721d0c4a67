import { Migration } from "@mikro-orm/migrations";

export class Migration20261122185015_removed_units extends Migration {
  override name = "Migration20261122185015_removed_units";

  override up(): void | Promise<void> {
    this.addSql(`alter table \`building\` add \`removed_versions\` int not null default 0;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`building\` drop column \`removed_versions\`;`);
  }
}
