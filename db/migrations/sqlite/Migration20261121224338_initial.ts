import { Migration } from "@mikro-orm/migrations";

export class Migration20261121224338_initial extends Migration {
  override name = "Migration20261121224338_initial";

  override up(): void | Promise<void> {
    this.addSql(
      `create table \`abandonment\` (\`id\` text not null primary key, \`person_id\` text not null, \`household_id\` text not null, \`entry_id\` text not null, \`cause\` text not null, \`at\` bigint not null, \`cleared_at\` bigint null);`,
    );
    this.addSql(
      `create index \`abandonment_person_id_at_index\` on \`abandonment\` (\`person_id\`, \`at\`);`,
    );
    this.addSql(
      `create unique index \`abandonment_person_id_entry_id_unique\` on \`abandonment\` (\`person_id\`, \`entry_id\`);`,
    );

    this.addSql(
      `create table \`account\` (\`id\` text not null primary key, \`phone\` text null, \`phone_index\` text null, \`wechat_index\` text null, \`person_id\` text null, \`created_at\` bigint not null);`,
    );
    this.addSql(`create unique index \`account_phone_index_unique\` on \`account\` (\`phone_index\`);`);
    this.addSql(`create unique index \`account_wechat_index_unique\` on \`account\` (\`wechat_index\`);`);

    this.addSql(
      `create table \`allocation\` (\`id\` text not null primary key, \`unit_id\` text not null, \`household_id\` text not null, \`entry_id\` text not null, \`session_id\` text not null, \`offer_id\` text not null, \`district_code\` text not null, \`state\` text not null, \`chosen_at\` bigint not null, \`acted_by\` text null, \`act_reason\` text null, \`qualified_at\` bigint null, \`sign_by\` bigint null, \`ended_at\` bigint null, \`end_reason\` text null, \`live_unit_id\` text null, \`live_household_id\` text null, \`version\` integer not null default 1);`,
    );
    this.addSql(`create unique index \`allocation_offer_id_unique\` on \`allocation\` (\`offer_id\`);`);
    this.addSql(
      `create unique index \`allocation_live_unit_id_unique\` on \`allocation\` (\`live_unit_id\`);`,
    );
    this.addSql(
      `create unique index \`allocation_live_household_id_unique\` on \`allocation\` (\`live_household_id\`);`,
    );
    this.addSql(`create index \`allocation_chosen_at_id_index\` on \`allocation\` (\`chosen_at\`, \`id\`);`);
    this.addSql(`create index \`allocation_session_id_index\` on \`allocation\` (\`session_id\`);`);
    this.addSql(`create index \`allocation_household_id_index\` on \`allocation\` (\`household_id\`);`);
    this.addSql(`create index \`allocation_unit_id_index\` on \`allocation\` (\`unit_id\`);`);
    this.addSql(
      `create index \`allocation_state_chosen_at_index\` on \`allocation\` (\`state\`, \`chosen_at\`);`,
    );

    this.addSql(
      `create table \`allocation_notice\` (\`id\` text not null primary key, \`notice_no\` text not null, \`allocation_id\` text not null, \`state\` text not null, \`fields\` text not null, \`template_version\` integer not null, \`verify_code\` text not null, \`file_id\` text null, \`seal_id\` text null, \`digest\` text null, \`signature\` text null, \`issued_at\` bigint not null, \`sealed_at\` bigint null, \`download_by\` bigint not null, \`downloaded_at\` bigint null, \`voided_at\` bigint null, \`void_reason\` text null, \`live_allocation_id\` text null);`,
    );
    this.addSql(
      `create unique index \`allocation_notice_notice_no_unique\` on \`allocation_notice\` (\`notice_no\`);`,
    );
    this.addSql(
      `create unique index \`allocation_notice_live_allocation_id_unique\` on \`allocation_notice\` (\`live_allocation_id\`);`,
    );
    this.addSql(
      `create index \`allocation_notice_issued_at_id_index\` on \`allocation_notice\` (\`issued_at\`, \`id\`);`,
    );
    this.addSql(
      `create index \`allocation_notice_allocation_id_index\` on \`allocation_notice\` (\`allocation_id\`);`,
    );
    this.addSql(`create index \`allocation_notice_state_index\` on \`allocation_notice\` (\`state\`);`);

    this.addSql(
      `create table \`audit_block\` (\`number\` integer not null primary key autoincrement, \`first_seq\` integer not null, \`last_seq\` integer not null, \`previous_hash\` text not null, \`hash\` text not null, \`signature\` text not null, \`sealed_at\` bigint not null);`,
    );

    this.addSql(
      `create table \`audit_entry\` (\`id\` text not null primary key, \`at\` bigint not null, \`act\` text not null, \`actor_kind\` text not null, \`actor_id\` text not null, \`actor_name\` text not null, \`subject_type\` text not null, \`subject_id\` text not null, \`district_code\` text null, \`policy_revision\` integer not null, \`facts\` text not null, \`mac\` text not null, \`block\` integer null, \`seq\` integer null);`,
    );
    this.addSql(
      `create index \`audit_entry_subject_type_subject_id_at_index\` on \`audit_entry\` (\`subject_type\`, \`subject_id\`, \`at\`);`,
    );
    this.addSql(`create index \`audit_entry_block_seq_index\` on \`audit_entry\` (\`block\`, \`seq\`);`);
    this.addSql(`create index \`audit_entry_at_index\` on \`audit_entry\` (\`at\`);`);

    this.addSql(
      `create table \`building\` (\`id\` text not null primary key, \`estate_id\` text not null, \`name\` text not null, \`floors\` integer not null, \`units_per_floor\` integer not null, \`has_lift\` integer not null);`,
    );
    this.addSql(
      `create unique index \`building_estate_id_name_unique\` on \`building\` (\`estate_id\`, \`name\`);`,
    );

    this.addSql(
      `create table \`housing_case\` (\`id\` text not null primary key, \`case_no\` text null, \`business_type\` text not null, \`type_version\` integer not null, \`account_id\` text null, \`started_by\` text null, \`household_id\` text null, \`subject_id\` text null, \`district_code\` text null, \`street_code\` text null, \`state\` text not null, \`step_index\` integer not null, \`step_key\` text null, \`step_started_at\` bigint null, \`step_due_at\` bigint null, \`form\` text not null, \`form_revision\` integer not null default 0, \`applicant_name\` text null, \`applicant_name_index\` text null, \`applicant_index\` text null, \`draft_key\` text null, \`submitted_at\` bigint null, \`created_at\` bigint not null, \`updated_at\` bigint not null, \`closed_at\` bigint null, \`version\` integer not null default 1);`,
    );
    this.addSql(`create unique index \`housing_case_case_no_unique\` on \`housing_case\` (\`case_no\`);`);
    this.addSql(`create unique index \`housing_case_draft_key_unique\` on \`housing_case\` (\`draft_key\`);`);
    this.addSql(
      `create index \`housing_case_account_id_state_index\` on \`housing_case\` (\`account_id\`, \`state\`);`,
    );
    this.addSql(
      `create index \`housing_case_state_step_key_district_code_street_code_step_started_at_index\` on \`housing_case\` (\`state\`, \`step_key\`, \`district_code\`, \`street_code\`, \`step_started_at\`);`,
    );
    this.addSql(
      `create index \`housing_case_applicant_index_index\` on \`housing_case\` (\`applicant_index\`);`,
    );
    this.addSql(
      `create index \`housing_case_submitted_at_id_index\` on \`housing_case\` (\`submitted_at\`, \`id\`);`,
    );
    this.addSql(`create index \`housing_case_subject_id_index\` on \`housing_case\` (\`subject_id\`);`);
    this.addSql(`create index \`housing_case_household_id_index\` on \`housing_case\` (\`household_id\`);`);

    this.addSql(
      `create table \`case_act\` (\`id\` text not null primary key, \`case_id\` text not null, \`seq\` integer not null, \`act\` text not null, \`step_key\` text null, \`at\` bigint not null, \`actor_kind\` text not null, \`actor_id\` text not null, \`actor_name\` text not null, \`reason\` text null, \`policy_revision\` integer not null, \`form_digest\` text not null);`,
    );
    this.addSql(
      `create unique index \`case_act_case_id_seq_unique\` on \`case_act\` (\`case_id\`, \`seq\`);`,
    );

    this.addSql(
      `create table \`case_finding\` (\`id\` text not null primary key, \`case_id\` text not null, \`check\` text not null, \`severity\` text not null, \`text\` text not null, \`at\` bigint not null);`,
    );
    this.addSql(`create index \`case_finding_case_id_index\` on \`case_finding\` (\`case_id\`);`);

    this.addSql(
      `create table \`case_material\` (\`id\` text not null primary key, \`case_id\` text not null, \`code\` text not null, \`file_id\` text not null, \`added_at\` bigint not null, \`added_by\` text not null, \`removed_at\` bigint null);`,
    );
    this.addSql(
      `create index \`case_material_case_id_code_index\` on \`case_material\` (\`case_id\`, \`code\`);`,
    );

    this.addSql(`create table \`counter\` (\`name\` text not null primary key, \`last\` integer not null);`);

    this.addSql(
      `create table \`credit_record\` (\`id\` text not null primary key, \`person_id\` text not null, \`kind\` text not null, \`text\` text not null, \`at\` bigint not null, \`recorded_by\` text not null, \`sanction_id\` text null);`,
    );
    this.addSql(
      `create index \`credit_record_person_id_at_index\` on \`credit_record\` (\`person_id\`, \`at\`);`,
    );

    this.addSql(
      `create table \`data_key\` (\`id\` text not null primary key, \`purpose\` text not null, \`kid\` integer not null, \`wrapped\` text not null, \`created_at\` bigint not null);`,
    );
    this.addSql(
      `create unique index \`data_key_purpose_kid_unique\` on \`data_key\` (\`purpose\`, \`kid\`);`,
    );

    this.addSql(
      `create table \`deadline\` (\`id\` text not null primary key, \`kind\` text not null, \`subject_id\` text not null, \`due_at\` bigint not null, \`state\` text not null, \`done_at\` bigint null);`,
    );
    this.addSql(
      `create index \`deadline_state_due_at_id_index\` on \`deadline\` (\`state\`, \`due_at\`, \`id\`);`,
    );
    this.addSql(
      `create unique index \`deadline_kind_subject_id_due_at_unique\` on \`deadline\` (\`kind\`, \`subject_id\`, \`due_at\`);`,
    );

    this.addSql(
      `create table \`demo_clock\` (\`id\` text not null primary key, \`offset_ms\` double not null, \`frozen_at\` bigint null);`,
    );

    this.addSql(
      `create table \`queue_disqualification\` (\`id\` text not null primary key, \`entry_id\` text not null, \`reason\` text not null, \`evidence\` text not null, \`file_ids\` json not null, \`decided_by\` text not null, \`at\` bigint not null);`,
    );
    this.addSql(
      `create index \`queue_disqualification_entry_id_index\` on \`queue_disqualification\` (\`entry_id\`);`,
    );

    this.addSql(
      `create table \`estate\` (\`id\` text not null primary key, \`code\` text not null, \`name\` text not null, \`district_code\` text not null, \`area_code\` text not null, \`address\` text not null, \`operator\` text not null, \`longitude\` double null, \`latitude\` double null);`,
    );
    this.addSql(`create unique index \`estate_code_unique\` on \`estate\` (\`code\`);`);

    this.addSql(
      `create table \`household\` (\`id\` text not null primary key, \`applicant_id\` text not null, \`account_id\` text null, \`district_code\` text not null, \`street_code\` text not null, \`size\` integer not null, \`created_at\` bigint not null);`,
    );

    this.addSql(
      `create table \`housing_claim\` (\`id\` text not null primary key, \`person_id\` text not null, \`household_id\` text not null, \`case_id\` text not null, \`since\` bigint not null);`,
    );
    this.addSql(`create index \`housing_claim_household_id_index\` on \`housing_claim\` (\`household_id\`);`);
    this.addSql(
      `create unique index \`housing_claim_person_id_unique\` on \`housing_claim\` (\`person_id\`);`,
    );

    this.addSql(
      `create table \`idempotency_key\` (\`id\` text not null primary key, \`command\` text not null, \`request_digest\` text not null, \`outcome\` text not null, \`created_at\` bigint not null);`,
    );
    this.addSql(`create index \`idempotency_key_created_at_index\` on \`idempotency_key\` (\`created_at\`);`);

    this.addSql(
      `create table \`lane_counter\` (\`lane\` text not null primary key, \`last\` integer not null);`,
    );

    this.addSql(
      `create table \`lease\` (\`id\` text not null primary key, \`lease_no\` text not null, \`allocation_id\` text not null, \`unit_id\` text not null, \`household_id\` text not null, \`rent_fen\` integer not null, \`starts_on\` text not null, \`ends_on\` text not null, \`signed_at\` bigint not null, \`signed_by\` text not null);`,
    );
    this.addSql(`create unique index \`lease_lease_no_unique\` on \`lease\` (\`lease_no\`);`);
    this.addSql(`create unique index \`lease_allocation_id_unique\` on \`lease\` (\`allocation_id\`);`);
    this.addSql(`create index \`lease_unit_id_index\` on \`lease\` (\`unit_id\`);`);
    this.addSql(`create index \`lease_household_id_index\` on \`lease\` (\`household_id\`);`);

    this.addSql(
      `create table \`household_member\` (\`id\` text not null primary key, \`household_id\` text not null, \`person_id\` text not null, \`relation\` text not null);`,
    );
    this.addSql(`create index \`household_member_person_id_index\` on \`household_member\` (\`person_id\`);`);
    this.addSql(
      `create unique index \`household_member_household_id_person_id_unique\` on \`household_member\` (\`household_id\`, \`person_id\`);`,
    );

    this.addSql(
      `create table \`move_in_batch\` (\`id\` text not null primary key, \`batch_no\` text not null, \`session_id\` text not null, \`created_at\` bigint not null);`,
    );
    this.addSql(`create unique index \`move_in_batch_batch_no_unique\` on \`move_in_batch\` (\`batch_no\`);`);
    this.addSql(
      `create unique index \`move_in_batch_session_id_unique\` on \`move_in_batch\` (\`session_id\`);`,
    );

    this.addSql(
      `create table \`move_in_check\` (\`id\` text not null primary key, \`allocation_id\` text not null, \`state\` text not null, \`documents\` json not null, \`checked_by\` text not null, \`checked_at\` bigint not null, \`doubt\` text null, \`doubt_at\` bigint null, \`decided_by\` text null, \`decided_at\` bigint null, \`decision\` text null);`,
    );
    this.addSql(
      `create unique index \`move_in_check_allocation_id_unique\` on \`move_in_check\` (\`allocation_id\`);`,
    );
    this.addSql(`create index \`move_in_check_state_index\` on \`move_in_check\` (\`state\`);`);

    this.addSql(
      `create table \`notice_template_version\` (\`version\` integer not null primary key autoincrement, \`template\` json not null, \`saved_by\` text not null, \`saved_at\` bigint not null, \`reason\` text not null);`,
    );

    this.addSql(
      `create table \`objection\` (\`id\` text not null primary key, \`objection_no\` text not null, \`item_id\` text not null, \`account_id\` text null, \`text\` text not null, \`contact\` text null, \`file_ids\` json not null, \`state\` text not null, \`raised_at\` bigint not null, \`decided_at\` bigint null, \`decided_by\` text null, \`reason\` text null);`,
    );
    this.addSql(`create unique index \`objection_objection_no_unique\` on \`objection\` (\`objection_no\`);`);
    this.addSql(`create index \`objection_item_id_state_index\` on \`objection\` (\`item_id\`, \`state\`);`);
    this.addSql(
      `create index \`objection_state_raised_at_index\` on \`objection\` (\`state\`, \`raised_at\`);`,
    );

    this.addSql(
      `create table \`offer\` (\`id\` text not null primary key, \`session_id\` text not null, \`entry_id\` text not null, \`household_id\` text not null, \`turn\` integer not null, \`state\` text not null, \`admitted_at\` bigint not null, \`opened_at\` bigint null, \`closes_at\` bigint null, \`ended_at\` bigint null, \`open_slot\` integer null, \`live_household_id\` text null, \`continue_by\` bigint null, \`sms_id\` text null, \`policy_revision\` integer not null);`,
    );
    this.addSql(
      `create unique index \`offer_live_household_id_unique\` on \`offer\` (\`live_household_id\`);`,
    );
    this.addSql(
      `create index \`offer_session_id_state_turn_index\` on \`offer\` (\`session_id\`, \`state\`, \`turn\`);`,
    );
    this.addSql(
      `create index \`offer_household_id_admitted_at_index\` on \`offer\` (\`household_id\`, \`admitted_at\`);`,
    );
    this.addSql(`create index \`offer_entry_id_index\` on \`offer\` (\`entry_id\`);`);
    this.addSql(`create index \`offer_admitted_at_id_index\` on \`offer\` (\`admitted_at\`, \`id\`);`);
    this.addSql(
      `create unique index \`offer_session_id_open_slot_unique\` on \`offer\` (\`session_id\`, \`open_slot\`);`,
    );

    this.addSql(
      `create table \`offer_extension\` (\`id\` text not null primary key, \`offer_id\` text not null, \`cause\` text not null, \`lost_minutes\` integer not null, \`evidence\` text not null, \`file_id\` text null, \`previous_closes_at\` bigint not null, \`closes_at\` bigint not null, \`approved_by\` text not null, \`at\` bigint not null);`,
    );
    this.addSql(`create index \`offer_extension_offer_id_index\` on \`offer_extension\` (\`offer_id\`);`);

    this.addSql(
      `create table \`person\` (\`id\` text not null primary key, \`name\` text not null, \`name_index\` text not null, \`id_number\` text not null, \`id_number_index\` text not null, \`phone\` text null, \`created_at\` bigint not null);`,
    );
    this.addSql(`create unique index \`person_id_number_index_unique\` on \`person\` (\`id_number_index\`);`);
    this.addSql(`create index \`person_name_index_index\` on \`person\` (\`name_index\`);`);

    this.addSql(
      `create table \`policy_version\` (\`id\` text not null primary key, \`code\` text not null, \`value\` json not null, \`effective_from\` bigint not null, \`changed_by\` text not null, \`reason\` text not null, \`created_at\` bigint not null);`,
    );
    this.addSql(
      `create index \`policy_version_code_effective_from_index\` on \`policy_version\` (\`code\`, \`effective_from\`);`,
    );
    this.addSql(
      `create index \`policy_version_effective_from_id_index\` on \`policy_version\` (\`effective_from\`, \`id\`);`,
    );

    this.addSql(
      `create table \`publicity_item\` (\`id\` text not null primary key, \`list_id\` text not null, \`kind\` text not null, \`position\` integer not null, \`subject_id\` text not null, \`district_code\` text null, \`search_no\` text not null, \`line\` json not null, \`state\` text not null, \`settled_at\` bigint null);`,
    );
    this.addSql(`create index \`publicity_item_subject_id_index\` on \`publicity_item\` (\`subject_id\`);`);
    this.addSql(
      `create index \`publicity_item_list_id_state_index\` on \`publicity_item\` (\`list_id\`, \`state\`);`,
    );
    this.addSql(`create index \`publicity_item_search_no_index\` on \`publicity_item\` (\`search_no\`);`);
    this.addSql(
      `create unique index \`publicity_item_list_id_position_unique\` on \`publicity_item\` (\`list_id\`, \`position\`);`,
    );

    this.addSql(
      `create table \`publicity_list\` (\`id\` text not null primary key, \`kind\` text not null, \`group_key\` text not null, \`title\` text not null, \`area_code\` text null, \`district_code\` text null, \`published_at\` bigint not null, \`published_on\` text not null, \`last_day\` text not null, \`ends_at\` bigint not null, \`provisional\` integer not null, \`policy_revision\` integer not null, \`state\` text not null, \`digest\` text not null, \`count\` integer not null);`,
    );
    this.addSql(
      `create index \`publicity_list_state_ends_at_index\` on \`publicity_list\` (\`state\`, \`ends_at\`);`,
    );
    this.addSql(
      `create index \`publicity_list_kind_published_at_index\` on \`publicity_list\` (\`kind\`, \`published_at\`);`,
    );
    this.addSql(
      `create index \`publicity_list_published_at_id_index\` on \`publicity_list\` (\`published_at\`, \`id\`);`,
    );
    this.addSql(
      `create unique index \`publicity_list_kind_group_key_unique\` on \`publicity_list\` (\`kind\`, \`group_key\`);`,
    );

    this.addSql(
      `create table \`queue_batch\` (\`id\` text not null primary key, \`area_code\` text not null, \`day\` text not null, \`count\` integer not null, \`digest\` text not null, \`previous_digest\` text not null, \`list_id\` text null, \`generated_at\` bigint not null, \`policy_revision\` integer not null);`,
    );
    this.addSql(`create index \`queue_batch_day_id_index\` on \`queue_batch\` (\`day\`, \`id\`);`);
    this.addSql(
      `create unique index \`queue_batch_area_code_day_unique\` on \`queue_batch\` (\`area_code\`, \`day\`);`,
    );

    this.addSql(
      `create table \`queue_entry\` (\`id\` text not null primary key, \`household_id\` text not null, \`case_id\` text null, \`case_no\` text not null, \`area_code\` text not null, \`district_code\` text not null, \`tier\` text not null, \`bedrooms\` integer not null, \`lane\` text not null, \`class\` text not null, \`submitted_at\` bigint not null, \`qualified_on\` text null, \`number\` integer null, \`batch_id\` text null, \`batch_day\` text null, \`state\` text not null, \`in_line_at\` bigint null, \`missed_at\` bigint null, \`continue_by\` bigint null, \`replaces_id\` text null, \`origin\` text not null, \`rejoins\` integer not null default 0, \`ended_at\` bigint null, \`end_reason\` text null, \`live_household_id\` text null, \`pending_household_id\` text null, \`masked_name\` text not null, \`version\` integer not null default 1);`,
    );
    this.addSql(
      `create unique index \`queue_entry_live_household_id_unique\` on \`queue_entry\` (\`live_household_id\`);`,
    );
    this.addSql(
      `create unique index \`queue_entry_pending_household_id_unique\` on \`queue_entry\` (\`pending_household_id\`);`,
    );
    this.addSql(
      `create index \`queue_entry_area_code_state_qualified_on_index\` on \`queue_entry\` (\`area_code\`, \`state\`, \`qualified_on\`);`,
    );
    this.addSql(
      `create index \`queue_entry_lane_state_number_index\` on \`queue_entry\` (\`lane\`, \`state\`, \`number\`);`,
    );
    this.addSql(
      `create index \`queue_entry_district_code_state_id_index\` on \`queue_entry\` (\`district_code\`, \`state\`, \`id\`);`,
    );
    this.addSql(
      `create index \`queue_entry_submitted_at_id_index\` on \`queue_entry\` (\`submitted_at\`, \`id\`);`,
    );
    this.addSql(`create index \`queue_entry_number_id_index\` on \`queue_entry\` (\`number\`, \`id\`);`);
    this.addSql(`create index \`queue_entry_household_id_index\` on \`queue_entry\` (\`household_id\`);`);
    this.addSql(
      `create index \`queue_entry_batch_id_lane_number_index\` on \`queue_entry\` (\`batch_id\`, \`lane\`, \`number\`);`,
    );
    this.addSql(
      `create unique index \`queue_entry_lane_number_unique\` on \`queue_entry\` (\`lane\`, \`number\`);`,
    );

    this.addSql(
      `create table \`sanction\` (\`id\` text not null primary key, \`person_id\` text not null, \`cause\` text not null, \`scope\` text not null, \`reason\` text not null, \`from\` bigint not null, \`until\` bigint not null, \`created_by\` text not null, \`removed_at\` bigint null, \`removed_by\` text null, \`removal_reason\` text null);`,
    );
    this.addSql(
      `create index \`sanction_person_id_until_index\` on \`sanction\` (\`person_id\`, \`until\`);`,
    );

    this.addSql(
      `create table \`seal\` (\`id\` text not null primary key, \`authority\` text not null, \`middle\` text null, \`added_at\` bigint not null, \`removed_at\` bigint null);`,
    );

    this.addSql(
      `create table \`selection_session\` (\`id\` text not null primary key, \`session_no\` text not null, \`title\` text not null, \`area_code\` text not null, \`bedrooms\` integer not null, \`state\` text not null, \`created_by\` text not null, \`created_at\` bigint not null, \`opened_at\` bigint null, \`closed_at\` bigint null, \`policy_revision\` integer not null, \`close_reason\` text null, \`open_key\` text null, \`revision\` integer not null default 0);`,
    );
    this.addSql(
      `create unique index \`selection_session_session_no_unique\` on \`selection_session\` (\`session_no\`);`,
    );
    this.addSql(
      `create unique index \`selection_session_open_key_unique\` on \`selection_session\` (\`open_key\`);`,
    );
    this.addSql(
      `create index \`selection_session_area_code_state_index\` on \`selection_session\` (\`area_code\`, \`state\`);`,
    );

    this.addSql(
      `create table \`session\` (\`id\` text not null primary key, \`account_id\` text null, \`user_id\` text null, \`created_at\` bigint not null, \`expires_at\` bigint not null, \`revoked_at\` bigint null, \`device\` text null);`,
    );
    this.addSql(`create index \`session_account_id_index\` on \`session\` (\`account_id\`);`);
    this.addSql(`create index \`session_user_id_index\` on \`session\` (\`user_id\`);`);

    this.addSql(
      `create table \`session_unit\` (\`id\` text not null primary key, \`session_id\` text not null, \`unit_id\` text not null, \`state\` text not null, \`added_at\` bigint not null, \`offered_unit_id\` text null);`,
    );
    this.addSql(
      `create unique index \`session_unit_offered_unit_id_unique\` on \`session_unit\` (\`offered_unit_id\`);`,
    );
    this.addSql(
      `create index \`session_unit_session_id_state_index\` on \`session_unit\` (\`session_id\`, \`state\`);`,
    );
    this.addSql(
      `create unique index \`session_unit_session_id_unit_id_unique\` on \`session_unit\` (\`session_id\`, \`unit_id\`);`,
    );

    this.addSql(
      `create table \`sign_in_code\` (\`id\` text not null primary key, \`phone_index\` text not null, \`purpose\` text not null, \`subject_id\` text null, \`code_hash\` text not null, \`created_at\` bigint not null, \`expires_at\` bigint not null, \`used_at\` bigint null, \`failures\` integer not null default 0);`,
    );
    this.addSql(
      `create index \`sign_in_code_phone_index_purpose_created_at_index\` on \`sign_in_code\` (\`phone_index\`, \`purpose\`, \`created_at\`);`,
    );

    this.addSql(
      `create table \`sms_message\` (\`id\` text not null primary key, \`template\` text not null, \`phone\` text not null, \`phone_index\` text not null, \`text\` text not null, \`subject_type\` text not null, \`subject_id\` text not null, \`state\` text not null, \`queued_at\` bigint not null, \`sent_at\` bigint null, \`delivered_at\` bigint null, \`gateway_reference\` text null, \`failure\` text null, \`attempts\` integer not null default 0, \`next_try_at\` bigint null);`,
    );
    this.addSql(
      `create index \`sms_message_state_queued_at_index\` on \`sms_message\` (\`state\`, \`queued_at\`);`,
    );
    this.addSql(`create index \`sms_message_subject_id_index\` on \`sms_message\` (\`subject_id\`);`);
    this.addSql(
      `create index \`sms_message_queued_at_id_index\` on \`sms_message\` (\`queued_at\`, \`id\`);`,
    );
    this.addSql(
      `create index \`sms_message_phone_index_queued_at_index\` on \`sms_message\` (\`phone_index\`, \`queued_at\`);`,
    );

    this.addSql(
      `create table \`sms_template_version\` (\`id\` text not null primary key, \`code\` text not null, \`text\` text not null, \`enabled\` integer not null, \`effective_from\` bigint not null, \`changed_by\` text not null, \`reason\` text not null);`,
    );
    this.addSql(
      `create index \`sms_template_version_code_effective_from_index\` on \`sms_template_version\` (\`code\`, \`effective_from\`);`,
    );

    this.addSql(
      `create table \`staff_user\` (\`id\` text not null primary key, \`username\` text not null, \`name\` text not null, \`phone\` text null, \`password_hash\` text not null, \`roles\` json not null, \`regions\` json not null, \`failures\` integer not null default 0, \`locked_until\` bigint null, \`active\` integer not null default true);`,
    );
    this.addSql(`create unique index \`staff_user_username_unique\` on \`staff_user\` (\`username\`);`);

    this.addSql(
      `create table \`stored_file\` (\`id\` text not null primary key, \`store_key\` text not null, \`name\` text not null, \`media_type\` text not null, \`size\` integer not null, \`digest\` text not null, \`owner_id\` text not null, \`created_at\` bigint not null);`,
    );
    this.addSql(`create index \`stored_file_owner_id_index\` on \`stored_file\` (\`owner_id\`);`);

    this.addSql(
      `create table \`business_type_override\` (\`id\` text not null primary key, \`business_type\` text not null, \`version\` integer not null, \`overrides\` json not null, \`effective_from\` bigint not null, \`changed_by\` text not null, \`reason\` text not null);`,
    );
    this.addSql(
      `create unique index \`business_type_override_business_type_version_unique\` on \`business_type_override\` (\`business_type\`, \`version\`);`,
    );

    this.addSql(
      `create table \`unit\` (\`id\` text not null primary key, \`estate_id\` text not null, \`building_id\` text not null, \`area_code\` text not null, \`district_code\` text not null, \`floor\` integer not null, \`position\` integer not null, \`door_no\` text not null, \`bedrooms\` integer not null, \`area_centiares\` integer not null, \`orientation\` text not null, \`rent_fen\` integer not null, \`plan_file_id\` text null, \`state\` text not null, \`state_reason\` text null, \`state_since\` bigint not null, \`list_by\` bigint null, \`list_by_provisional\` integer not null default false, \`overdue_at\` bigint null, \`state_before\` text null, \`review_case_id\` text null, \`version\` integer not null default 1);`,
    );
    this.addSql(
      `create index \`unit_area_code_state_bedrooms_index\` on \`unit\` (\`area_code\`, \`state\`, \`bedrooms\`);`,
    );
    this.addSql(`create index \`unit_estate_id_state_index\` on \`unit\` (\`estate_id\`, \`state\`);`);
    this.addSql(`create index \`unit_review_case_id_index\` on \`unit\` (\`review_case_id\`);`);
    this.addSql(`create index \`unit_plan_file_id_index\` on \`unit\` (\`plan_file_id\`);`);
    this.addSql(`create index \`unit_state_since_id_index\` on \`unit\` (\`state_since\`, \`id\`);`);
    this.addSql(`create index \`unit_list_by_id_index\` on \`unit\` (\`list_by\`, \`id\`);`);
    this.addSql(
      `create unique index \`unit_building_id_door_no_unique\` on \`unit\` (\`building_id\`, \`door_no\`);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`abandonment\`;`);
    this.addSql(`drop table if exists \`account\`;`);
    this.addSql(`drop table if exists \`allocation\`;`);
    this.addSql(`drop table if exists \`allocation_notice\`;`);
    this.addSql(`drop table if exists \`audit_block\`;`);
    this.addSql(`drop table if exists \`audit_entry\`;`);
    this.addSql(`drop table if exists \`building\`;`);
    this.addSql(`drop table if exists \`housing_case\`;`);
    this.addSql(`drop table if exists \`case_act\`;`);
    this.addSql(`drop table if exists \`case_finding\`;`);
    this.addSql(`drop table if exists \`case_material\`;`);
    this.addSql(`drop table if exists \`counter\`;`);
    this.addSql(`drop table if exists \`credit_record\`;`);
    this.addSql(`drop table if exists \`data_key\`;`);
    this.addSql(`drop table if exists \`deadline\`;`);
    this.addSql(`drop table if exists \`demo_clock\`;`);
    this.addSql(`drop table if exists \`queue_disqualification\`;`);
    this.addSql(`drop table if exists \`estate\`;`);
    this.addSql(`drop table if exists \`household\`;`);
    this.addSql(`drop table if exists \`housing_claim\`;`);
    this.addSql(`drop table if exists \`idempotency_key\`;`);
    this.addSql(`drop table if exists \`lane_counter\`;`);
    this.addSql(`drop table if exists \`lease\`;`);
    this.addSql(`drop table if exists \`household_member\`;`);
    this.addSql(`drop table if exists \`move_in_batch\`;`);
    this.addSql(`drop table if exists \`move_in_check\`;`);
    this.addSql(`drop table if exists \`notice_template_version\`;`);
    this.addSql(`drop table if exists \`objection\`;`);
    this.addSql(`drop table if exists \`offer\`;`);
    this.addSql(`drop table if exists \`offer_extension\`;`);
    this.addSql(`drop table if exists \`person\`;`);
    this.addSql(`drop table if exists \`policy_version\`;`);
    this.addSql(`drop table if exists \`publicity_item\`;`);
    this.addSql(`drop table if exists \`publicity_list\`;`);
    this.addSql(`drop table if exists \`queue_batch\`;`);
    this.addSql(`drop table if exists \`queue_entry\`;`);
    this.addSql(`drop table if exists \`sanction\`;`);
    this.addSql(`drop table if exists \`seal\`;`);
    this.addSql(`drop table if exists \`selection_session\`;`);
    this.addSql(`drop table if exists \`session\`;`);
    this.addSql(`drop table if exists \`session_unit\`;`);
    this.addSql(`drop table if exists \`sign_in_code\`;`);
    this.addSql(`drop table if exists \`sms_message\`;`);
    this.addSql(`drop table if exists \`sms_template_version\`;`);
    this.addSql(`drop table if exists \`staff_user\`;`);
    this.addSql(`drop table if exists \`stored_file\`;`);
    this.addSql(`drop table if exists \`business_type_override\`;`);
    this.addSql(`drop table if exists \`unit\`;`);
  }
}
