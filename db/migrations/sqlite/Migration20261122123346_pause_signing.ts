import { Migration } from "@mikro-orm/migrations";

export class Migration20261122123346_pause_signing extends Migration {
  override name = "Migration20261122123346_pause_signing";

  override up(): void | Promise<void> {
    this.addSql(`alter table \`allocation\` add column \`paused_sign_by\` bigint null;`);

    // Of those whose originals are in doubt at this time.
    this.addSql(
      `update \`allocation\` set \`paused_sign_by\` = \`sign_by\` where \`state\` = 'qualified'
        and \`id\` in (select \`allocation_id\` from \`move_in_check\` where \`state\` = 'doubt');`,
    );
    this.addSql(`update \`allocation\` set \`sign_by\` = null where \`paused_sign_by\` is not null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(
      `update \`allocation\` set \`sign_by\` = \`paused_sign_by\` where \`sign_by\` is null and \`paused_sign_by\` is not null;`,
    );

    this.addSql(`alter table \`allocation\` drop column \`paused_sign_by\`;`);
  }
}
