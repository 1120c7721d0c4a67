import { Migration } from "@mikro-orm/migrations";

export class Migration20261121234614_table_versions extends Migration {
  override name = "Migration20261121234614_table_versions";

  override up(): void | Promise<void> {
    this.addSql(`alter table \`unit\` drop index \`unit_estate_id_state_index\`;`);
    this.addSql(
      `alter table \`unit\` add index \`unit_estate_id_building_id_version_index\` (\`estate_id\`, \`building_id\`, \`version\`);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`unit\` drop index \`unit_estate_id_building_id_version_index\`;`);
    this.addSql(`alter table \`unit\` add index \`unit_estate_id_state_index\` (\`estate_id\`, \`state\`);`);
  }
}
