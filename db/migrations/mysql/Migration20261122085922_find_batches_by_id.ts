import { Migration } from "@mikro-orm/migrations";

export class Migration20261122085922_find_batches_by_id extends Migration {
  override name = "Migration20261122085922_find_batches_by_id";

  override up(): void | Promise<void> {
    this.addSql(`alter table \`queue_entry\` drop index \`queue_entry_batch_id_lane_number_index\`;`);
    this.addSql(`alter table \`queue_entry\` add index \`queue_entry_batch_id_index\` (\`batch_id\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`queue_entry\` drop index \`queue_entry_batch_id_index\`;`);
    this.addSql(
      `alter table \`queue_entry\` add index \`queue_entry_batch_id_lane_number_index\` (\`batch_id\`, \`lane\`, \`number\`);`,
    );
  }
}
