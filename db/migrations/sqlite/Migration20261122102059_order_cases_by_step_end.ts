import { Migration } from "@mikro-orm/migrations";

export class Migration20261122102059_order_cases_by_step_end extends Migration {
  override name = "Migration20261122102059_order_cases_by_step_end";

  override up(): void | Promise<void> {
    this.addSql(
      `create index \`housing_case_step_due_at_id_index\` on \`housing_case\` (\`step_due_at\`, \`id\`);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index \`housing_case_step_due_at_id_index\`;`);
  }
}
