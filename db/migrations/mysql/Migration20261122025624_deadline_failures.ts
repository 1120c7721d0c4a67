import { Migration } from "@mikro-orm/migrations";

export class Migration20261122025624_deadline_failures extends Migration {
  override name = "Migration20261122025624_deadline_failures";

  override up(): void | Promise<void> {
    this.addSql(
      `alter table \`deadline\` add \`failures\` int not null default 0, add \`failed_at\` bigint null, add \`retry_at\` bigint null;`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(
      `alter table \`deadline\` drop column \`failures\`, drop column \`failed_at\`, drop column \`retry_at\`;`,
    );
  }
}
