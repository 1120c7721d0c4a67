import { Migration } from "@mikro-orm/migrations";

export class Migration20261122085921_find_batches_by_id extends Migration {
  override name = "Migration20261122085921_find_batches_by_id";

  override up(): void | Promise<void> {
    this.addSql(`drop index \`queue_entry_batch_id_lane_number_index\`;`);
    this.addSql(`create index \`queue_entry_batch_id_index\` on \`queue_entry\` (\`batch_id\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index \`queue_entry_batch_id_index\`;`);
    this.addSql(
      `create index \`queue_entry_batch_id_lane_number_index\` on \`queue_entry\` (\`batch_id\`, \`lane\`, \`number\`);`,
    );
  }
}
