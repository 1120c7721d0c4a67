import { Migration } from "@mikro-orm/migrations";

export class Migration20261122000638_list_search extends Migration {
  override name = "Migration20261122000638_list_search";

  override up(): void | Promise<void> {
    this.addSql(`drop index \`publicity_item_search_no_index\`;`);
    this.addSql(`alter table \`publicity_item\` add column \`queue_no\` text null;`);
    this.addSql(`alter table \`publicity_item\` add column \`masked_name\` text null;`);
    this.addSql(
      `create index \`publicity_item_list_id_search_no_index\` on \`publicity_item\` (\`list_id\`, \`search_no\`);`,
    );
    this.addSql(
      `create index \`publicity_item_list_id_queue_no_index\` on \`publicity_item\` (\`list_id\`, \`queue_no\`);`,
    );
    this.addSql(
      `create index \`publicity_item_list_id_masked_name_position_index\` on \`publicity_item\` (\`list_id\`, \`masked_name\`, \`position\`);`,
    );

    this.addSql(`alter table \`publicity_list\` add column \`revision\` integer not null default 0;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index \`publicity_item_list_id_search_no_index\`;`);
    this.addSql(`drop index \`publicity_item_list_id_queue_no_index\`;`);
    this.addSql(`drop index \`publicity_item_list_id_masked_name_position_index\`;`);
    this.addSql(`alter table \`publicity_item\` drop column \`queue_no\`;`);
    this.addSql(`alter table \`publicity_item\` drop column \`masked_name\`;`);
    this.addSql(`create index \`publicity_item_search_no_index\` on \`publicity_item\` (\`search_no\`);`);

    this.addSql(`alter table \`publicity_list\` drop column \`revision\`;`);
  }
}
