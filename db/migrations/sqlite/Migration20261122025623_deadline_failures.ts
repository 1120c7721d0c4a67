import { Migration } from "@mikro-orm/migrations";

export class Migration20261122025623_deadline_failures extends Migration {
  override name = "Migration20261122025623_deadline_failures";

  override up(): void | Promise<void> {
    this.addSql(`alter table \`deadline\` add column \`failures\` integer not null default 0;`);
    this.addSql(`alter table \`deadline\` add column \`failed_at\` bigint null;`);
    this.addSql(`alter table \`deadline\` add column \`retry_at\` bigint null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`deadline\` drop column \`failures\`;`);
    this.addSql(`alter table \`deadline\` drop column \`failed_at\`;`);
    this.addSql(`alter table \`deadline\` drop column \`retry_at\`;`);
  }
}
