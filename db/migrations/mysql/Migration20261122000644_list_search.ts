import { Migration } from "@mikro-orm/migrations";

export class Migration20261122000644_list_search extends Migration {
  override name = "Migration20261122000644_list_search";

  override up(): void | Promise<void> {
    this.addSql(`alter table \`publicity_item\` drop index \`publicity_item_search_no_index\`;`);
    this.addSql(
      `alter table \`publicity_item\` add \`queue_no\` varchar(16) null, add \`masked_name\` varchar(64) null;`,
    );
    this.addSql(
      `alter table \`publicity_item\` add index \`publicity_item_list_id_search_no_index\` (\`list_id\`, \`search_no\`);`,
    );
    this.addSql(
      `alter table \`publicity_item\` add index \`publicity_item_list_id_queue_no_index\` (\`list_id\`, \`queue_no\`);`,
    );
    this.addSql(
      `alter table \`publicity_item\` add index \`publicity_item_list_id_masked_name_position_index\` (\`list_id\`, \`masked_name\`, \`position\`);`,
    );

    this.addSql(`alter table \`publicity_list\` add \`revision\` int not null default 0;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`publicity_item\` drop index \`publicity_item_list_id_search_no_index\`;`);
    this.addSql(`alter table \`publicity_item\` drop index \`publicity_item_list_id_queue_no_index\`;`);
    this.addSql(
      `alter table \`publicity_item\` drop index \`publicity_item_list_id_masked_name_position_index\`;`,
    );
    this.addSql(`alter table \`publicity_item\` drop column \`queue_no\`, drop column \`masked_name\`;`);
    this.addSql(
      `alter table \`publicity_item\` add index \`publicity_item_search_no_index\` (\`search_no\`);`,
    );

    this.addSql(`alter table \`publicity_list\` drop column \`revision\`;`);
  }
}
