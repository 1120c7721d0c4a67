import { Migration } from "@mikro-orm/migrations";

export class Migration20261122102100_order_cases_by_step_end extends Migration {
  override name = "Migration20261122102100_order_cases_by_step_end";

  override up(): void | Promise<void> {
    this.addSql(
      `alter table \`housing_case\` add index \`housing_case_step_due_at_id_index\` (\`step_due_at\`, \`id\`);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`housing_case\` drop index \`housing_case_step_due_at_id_index\`;`);
  }
}
