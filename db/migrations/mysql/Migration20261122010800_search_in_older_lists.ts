import { Migration } from "@mikro-orm/migrations";

/** What lines were found by came with a later release: the lists of before are found by it too. */
export class Migration20261122010800_search_in_older_lists extends Migration {
  override name = "Migration20261122010800_search_in_older_lists";

  override up(): void | Promise<void> {
    this.addSql(
      `update publicity_item set queue_no = nullif(json_unquote(json_extract(line, '$.number')), ''),
        masked_name = coalesce(json_unquote(json_extract(line, '$.maskedName')), json_unquote(json_extract(line, '$.name')), json_unquote(json_extract(line, '$.applicant')))
        where queue_no is null and masked_name is null`,
    );
  }

  override down(): void {
    // The columns go with the migration that brought them.
  }
}
