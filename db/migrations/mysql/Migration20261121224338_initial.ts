import { Migration } from "@mikro-orm/migrations";

export class Migration20261121224338_initial extends Migration {
  override name = "Migration20261121224338_initial";

  override up(): void | Promise<void> {
    this.addSql(
      `create table \`abandonment\` (\`id\` varchar(36) not null, \`person_id\` varchar(36) not null, \`household_id\` varchar(36) not null, \`entry_id\` varchar(36) not null, \`cause\` varchar(32) not null, \`at\` bigint not null, \`cleared_at\` bigint null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`abandonment\` add index \`abandonment_person_id_at_index\` (\`person_id\`, \`at\`);`,
    );
    this.addSql(
      `alter table \`abandonment\` add unique \`abandonment_person_id_entry_id_unique\` (\`person_id\`, \`entry_id\`);`,
    );

    this.addSql(
      `create table \`account\` (\`id\` varchar(36) not null, \`phone\` varchar(388) null, \`phone_index\` varchar(32) null, \`wechat_index\` varchar(32) null, \`person_id\` varchar(36) null, \`created_at\` bigint not null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(`alter table \`account\` add unique \`account_phone_index_unique\` (\`phone_index\`);`);
    this.addSql(`alter table \`account\` add unique \`account_wechat_index_unique\` (\`wechat_index\`);`);

    this.addSql(
      `create table \`allocation\` (\`id\` varchar(36) not null, \`unit_id\` varchar(36) not null, \`household_id\` varchar(36) not null, \`entry_id\` varchar(36) not null, \`session_id\` varchar(36) not null, \`offer_id\` varchar(36) not null, \`district_code\` varchar(16) not null, \`state\` varchar(32) not null, \`chosen_at\` bigint not null, \`acted_by\` varchar(64) null, \`act_reason\` varchar(200) null, \`qualified_at\` bigint null, \`sign_by\` bigint null, \`ended_at\` bigint null, \`end_reason\` varchar(200) null, \`live_unit_id\` varchar(36) null, \`live_household_id\` varchar(36) null, \`version\` int not null default 1, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(`alter table \`allocation\` add unique \`allocation_offer_id_unique\` (\`offer_id\`);`);
    this.addSql(
      `alter table \`allocation\` add unique \`allocation_live_unit_id_unique\` (\`live_unit_id\`);`,
    );
    this.addSql(
      `alter table \`allocation\` add unique \`allocation_live_household_id_unique\` (\`live_household_id\`);`,
    );
    this.addSql(
      `alter table \`allocation\` add index \`allocation_chosen_at_id_index\` (\`chosen_at\`, \`id\`);`,
    );
    this.addSql(`alter table \`allocation\` add index \`allocation_session_id_index\` (\`session_id\`);`);
    this.addSql(`alter table \`allocation\` add index \`allocation_household_id_index\` (\`household_id\`);`);
    this.addSql(`alter table \`allocation\` add index \`allocation_unit_id_index\` (\`unit_id\`);`);
    this.addSql(
      `alter table \`allocation\` add index \`allocation_state_chosen_at_index\` (\`state\`, \`chosen_at\`);`,
    );

    this.addSql(
      `create table \`allocation_notice\` (\`id\` varchar(36) not null, \`notice_no\` varchar(40) not null, \`allocation_id\` varchar(36) not null, \`state\` varchar(32) not null, \`fields\` longtext not null, \`template_version\` int not null, \`verify_code\` varchar(12) not null, \`file_id\` varchar(36) null, \`seal_id\` varchar(64) null, \`digest\` varchar(64) null, \`signature\` varchar(200) null, \`issued_at\` bigint not null, \`sealed_at\` bigint null, \`download_by\` bigint not null, \`downloaded_at\` bigint null, \`voided_at\` bigint null, \`void_reason\` varchar(200) null, \`live_allocation_id\` varchar(36) null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`allocation_notice\` add unique \`allocation_notice_notice_no_unique\` (\`notice_no\`);`,
    );
    this.addSql(
      `alter table \`allocation_notice\` add unique \`allocation_notice_live_allocation_id_unique\` (\`live_allocation_id\`);`,
    );
    this.addSql(
      `alter table \`allocation_notice\` add index \`allocation_notice_issued_at_id_index\` (\`issued_at\`, \`id\`);`,
    );
    this.addSql(
      `alter table \`allocation_notice\` add index \`allocation_notice_allocation_id_index\` (\`allocation_id\`);`,
    );
    this.addSql(`alter table \`allocation_notice\` add index \`allocation_notice_state_index\` (\`state\`);`);

    this.addSql(
      `create table \`audit_block\` (\`number\` int unsigned not null auto_increment primary key, \`first_seq\` int not null, \`last_seq\` int not null, \`previous_hash\` varchar(64) not null, \`hash\` varchar(64) not null, \`signature\` varchar(200) not null, \`sealed_at\` bigint not null) default character set utf8mb4 engine = InnoDB;`,
    );

    this.addSql(
      `create table \`audit_entry\` (\`id\` varchar(36) not null, \`at\` bigint not null, \`act\` varchar(64) not null, \`actor_kind\` varchar(32) not null, \`actor_id\` varchar(64) not null, \`actor_name\` varchar(64) not null, \`subject_type\` varchar(32) not null, \`subject_id\` varchar(64) not null, \`district_code\` varchar(16) null, \`policy_revision\` int not null, \`facts\` text not null, \`mac\` varchar(64) not null, \`block\` int null, \`seq\` int null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`audit_entry\` add index \`audit_entry_subject_type_subject_id_at_index\` (\`subject_type\`, \`subject_id\`, \`at\`);`,
    );
    this.addSql(
      `alter table \`audit_entry\` add index \`audit_entry_block_seq_index\` (\`block\`, \`seq\`);`,
    );
    this.addSql(`alter table \`audit_entry\` add index \`audit_entry_at_index\` (\`at\`);`);

    this.addSql(
      `create table \`building\` (\`id\` varchar(36) not null, \`estate_id\` varchar(36) not null, \`name\` varchar(32) not null, \`floors\` int not null, \`units_per_floor\` int not null, \`has_lift\` tinyint(1) not null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`building\` add unique \`building_estate_id_name_unique\` (\`estate_id\`, \`name\`);`,
    );

    this.addSql(
      `create table \`housing_case\` (\`id\` varchar(36) not null, \`case_no\` varchar(32) null, \`business_type\` varchar(64) not null, \`type_version\` int not null, \`account_id\` varchar(36) null, \`started_by\` varchar(36) null, \`household_id\` varchar(36) null, \`subject_id\` varchar(36) null, \`district_code\` varchar(16) null, \`street_code\` varchar(16) null, \`state\` varchar(32) not null, \`step_index\` int not null, \`step_key\` varchar(32) null, \`step_started_at\` bigint null, \`step_due_at\` bigint null, \`form\` longtext not null, \`form_revision\` int not null default 0, \`applicant_name\` varchar(388) null, \`applicant_name_index\` varchar(32) null, \`applicant_index\` varchar(32) null, \`draft_key\` varchar(120) null, \`submitted_at\` bigint null, \`created_at\` bigint not null, \`updated_at\` bigint not null, \`closed_at\` bigint null, \`version\` int not null default 1, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(`alter table \`housing_case\` add unique \`housing_case_case_no_unique\` (\`case_no\`);`);
    this.addSql(`alter table \`housing_case\` add unique \`housing_case_draft_key_unique\` (\`draft_key\`);`);
    this.addSql(
      `alter table \`housing_case\` add index \`housing_case_account_id_state_index\` (\`account_id\`, \`state\`);`,
    );
    this.addSql(
      `alter table \`housing_case\` add index \`housing_case_state_step_key_district_code_street_co_2958b_index\` (\`state\`, \`step_key\`, \`district_code\`, \`street_code\`, \`step_started_at\`);`,
    );
    this.addSql(
      `alter table \`housing_case\` add index \`housing_case_applicant_index_index\` (\`applicant_index\`);`,
    );
    this.addSql(
      `alter table \`housing_case\` add index \`housing_case_submitted_at_id_index\` (\`submitted_at\`, \`id\`);`,
    );
    this.addSql(`alter table \`housing_case\` add index \`housing_case_subject_id_index\` (\`subject_id\`);`);
    this.addSql(
      `alter table \`housing_case\` add index \`housing_case_household_id_index\` (\`household_id\`);`,
    );

    this.addSql(
      `create table \`case_act\` (\`id\` varchar(36) not null, \`case_id\` varchar(36) not null, \`seq\` int not null, \`act\` varchar(32) not null, \`step_key\` varchar(32) null, \`at\` bigint not null, \`actor_kind\` varchar(32) not null, \`actor_id\` varchar(64) not null, \`actor_name\` varchar(64) not null, \`reason\` varchar(5380) null, \`policy_revision\` int not null, \`form_digest\` varchar(64) not null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`case_act\` add unique \`case_act_case_id_seq_unique\` (\`case_id\`, \`seq\`);`,
    );

    this.addSql(
      `create table \`case_finding\` (\`id\` varchar(36) not null, \`case_id\` varchar(36) not null, \`check\` varchar(64) not null, \`severity\` varchar(32) not null, \`text\` varchar(2712) not null, \`at\` bigint not null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(`alter table \`case_finding\` add index \`case_finding_case_id_index\` (\`case_id\`);`);

    this.addSql(
      `create table \`case_material\` (\`id\` varchar(36) not null, \`case_id\` varchar(36) not null, \`code\` varchar(64) not null, \`file_id\` varchar(36) not null, \`added_at\` bigint not null, \`added_by\` varchar(64) not null, \`removed_at\` bigint null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`case_material\` add index \`case_material_case_id_code_index\` (\`case_id\`, \`code\`);`,
    );

    this.addSql(
      `create table \`counter\` (\`name\` varchar(64) not null, \`last\` int not null, primary key (\`name\`)) default character set utf8mb4 engine = InnoDB;`,
    );

    this.addSql(
      `create table \`credit_record\` (\`id\` varchar(36) not null, \`person_id\` varchar(36) not null, \`kind\` varchar(64) not null, \`text\` varchar(1000) not null, \`at\` bigint not null, \`recorded_by\` varchar(64) not null, \`sanction_id\` varchar(36) null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`credit_record\` add index \`credit_record_person_id_at_index\` (\`person_id\`, \`at\`);`,
    );

    this.addSql(
      `create table \`data_key\` (\`id\` varchar(36) not null, \`purpose\` varchar(32) not null, \`kid\` int not null, \`wrapped\` varchar(255) not null, \`created_at\` bigint not null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`data_key\` add unique \`data_key_purpose_kid_unique\` (\`purpose\`, \`kid\`);`,
    );

    this.addSql(
      `create table \`deadline\` (\`id\` varchar(36) not null, \`kind\` varchar(64) not null, \`subject_id\` varchar(36) not null, \`due_at\` bigint not null, \`state\` varchar(32) not null, \`done_at\` bigint null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`deadline\` add index \`deadline_state_due_at_id_index\` (\`state\`, \`due_at\`, \`id\`);`,
    );
    this.addSql(
      `alter table \`deadline\` add unique \`deadline_kind_subject_id_due_at_unique\` (\`kind\`, \`subject_id\`, \`due_at\`);`,
    );

    this.addSql(
      `create table \`demo_clock\` (\`id\` varchar(8) not null, \`offset_ms\` double not null, \`frozen_at\` bigint null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );

    this.addSql(
      `create table \`queue_disqualification\` (\`id\` varchar(36) not null, \`entry_id\` varchar(36) not null, \`reason\` varchar(2712) not null, \`evidence\` varchar(5380) not null, \`file_ids\` json not null, \`decided_by\` varchar(64) not null, \`at\` bigint not null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`queue_disqualification\` add index \`queue_disqualification_entry_id_index\` (\`entry_id\`);`,
    );

    this.addSql(
      `create table \`estate\` (\`id\` varchar(36) not null, \`code\` varchar(64) not null, \`name\` varchar(64) not null, \`district_code\` varchar(16) not null, \`area_code\` varchar(32) not null, \`address\` varchar(200) not null, \`operator\` varchar(100) not null, \`longitude\` double null, \`latitude\` double null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(`alter table \`estate\` add unique \`estate_code_unique\` (\`code\`);`);

    this.addSql(
      `create table \`household\` (\`id\` varchar(36) not null, \`applicant_id\` varchar(36) not null, \`account_id\` varchar(36) null, \`district_code\` varchar(16) not null, \`street_code\` varchar(16) not null, \`size\` int not null, \`created_at\` bigint not null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );

    this.addSql(
      `create table \`housing_claim\` (\`id\` varchar(36) not null, \`person_id\` varchar(36) not null, \`household_id\` varchar(36) not null, \`case_id\` varchar(36) not null, \`since\` bigint not null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`housing_claim\` add index \`housing_claim_household_id_index\` (\`household_id\`);`,
    );
    this.addSql(
      `alter table \`housing_claim\` add unique \`housing_claim_person_id_unique\` (\`person_id\`);`,
    );

    this.addSql(
      `create table \`idempotency_key\` (\`id\` varchar(64) not null, \`command\` varchar(64) not null, \`request_digest\` varchar(64) not null, \`outcome\` longtext not null, \`created_at\` bigint not null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`idempotency_key\` add index \`idempotency_key_created_at_index\` (\`created_at\`);`,
    );

    this.addSql(
      `create table \`lane_counter\` (\`lane\` varchar(64) not null, \`last\` int not null, primary key (\`lane\`)) default character set utf8mb4 engine = InnoDB;`,
    );

    this.addSql(
      `create table \`lease\` (\`id\` varchar(36) not null, \`lease_no\` varchar(40) not null, \`allocation_id\` varchar(36) not null, \`unit_id\` varchar(36) not null, \`household_id\` varchar(36) not null, \`rent_fen\` int not null, \`starts_on\` varchar(10) not null, \`ends_on\` varchar(10) not null, \`signed_at\` bigint not null, \`signed_by\` varchar(64) not null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(`alter table \`lease\` add unique \`lease_lease_no_unique\` (\`lease_no\`);`);
    this.addSql(`alter table \`lease\` add unique \`lease_allocation_id_unique\` (\`allocation_id\`);`);
    this.addSql(`alter table \`lease\` add index \`lease_unit_id_index\` (\`unit_id\`);`);
    this.addSql(`alter table \`lease\` add index \`lease_household_id_index\` (\`household_id\`);`);

    this.addSql(
      `create table \`household_member\` (\`id\` varchar(36) not null, \`household_id\` varchar(36) not null, \`person_id\` varchar(36) not null, \`relation\` varchar(16) not null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`household_member\` add index \`household_member_person_id_index\` (\`person_id\`);`,
    );
    this.addSql(
      `alter table \`household_member\` add unique \`household_member_household_id_person_id_unique\` (\`household_id\`, \`person_id\`);`,
    );

    this.addSql(
      `create table \`move_in_batch\` (\`id\` varchar(36) not null, \`batch_no\` varchar(40) not null, \`session_id\` varchar(36) not null, \`created_at\` bigint not null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(`alter table \`move_in_batch\` add unique \`move_in_batch_batch_no_unique\` (\`batch_no\`);`);
    this.addSql(
      `alter table \`move_in_batch\` add unique \`move_in_batch_session_id_unique\` (\`session_id\`);`,
    );

    this.addSql(
      `create table \`move_in_check\` (\`id\` varchar(36) not null, \`allocation_id\` varchar(36) not null, \`state\` varchar(32) not null, \`documents\` json not null, \`checked_by\` varchar(64) not null, \`checked_at\` bigint not null, \`doubt\` varchar(500) null, \`doubt_at\` bigint null, \`decided_by\` varchar(64) null, \`decided_at\` bigint null, \`decision\` varchar(500) null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`move_in_check\` add unique \`move_in_check_allocation_id_unique\` (\`allocation_id\`);`,
    );
    this.addSql(`alter table \`move_in_check\` add index \`move_in_check_state_index\` (\`state\`);`);

    this.addSql(
      `create table \`notice_template_version\` (\`version\` int unsigned not null auto_increment primary key, \`template\` json not null, \`saved_by\` varchar(64) not null, \`saved_at\` bigint not null, \`reason\` varchar(500) not null) default character set utf8mb4 engine = InnoDB;`,
    );

    this.addSql(
      `create table \`objection\` (\`id\` varchar(36) not null, \`objection_no\` varchar(32) not null, \`item_id\` varchar(36) not null, \`account_id\` varchar(36) null, \`text\` varchar(5380) not null, \`contact\` varchar(388) null, \`file_ids\` json not null, \`state\` varchar(32) not null, \`raised_at\` bigint not null, \`decided_at\` bigint null, \`decided_by\` varchar(64) null, \`reason\` varchar(5380) null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(`alter table \`objection\` add unique \`objection_objection_no_unique\` (\`objection_no\`);`);
    this.addSql(
      `alter table \`objection\` add index \`objection_item_id_state_index\` (\`item_id\`, \`state\`);`,
    );
    this.addSql(
      `alter table \`objection\` add index \`objection_state_raised_at_index\` (\`state\`, \`raised_at\`);`,
    );

    this.addSql(
      `create table \`offer\` (\`id\` varchar(36) not null, \`session_id\` varchar(36) not null, \`entry_id\` varchar(36) not null, \`household_id\` varchar(36) not null, \`turn\` int not null, \`state\` varchar(32) not null, \`admitted_at\` bigint not null, \`opened_at\` bigint null, \`closes_at\` bigint null, \`ended_at\` bigint null, \`open_slot\` int null, \`live_household_id\` varchar(36) null, \`continue_by\` bigint null, \`sms_id\` varchar(36) null, \`policy_revision\` int not null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`offer\` add unique \`offer_live_household_id_unique\` (\`live_household_id\`);`,
    );
    this.addSql(
      `alter table \`offer\` add index \`offer_session_id_state_turn_index\` (\`session_id\`, \`state\`, \`turn\`);`,
    );
    this.addSql(
      `alter table \`offer\` add index \`offer_household_id_admitted_at_index\` (\`household_id\`, \`admitted_at\`);`,
    );
    this.addSql(`alter table \`offer\` add index \`offer_entry_id_index\` (\`entry_id\`);`);
    this.addSql(`alter table \`offer\` add index \`offer_admitted_at_id_index\` (\`admitted_at\`, \`id\`);`);
    this.addSql(
      `alter table \`offer\` add unique \`offer_session_id_open_slot_unique\` (\`session_id\`, \`open_slot\`);`,
    );

    this.addSql(
      `create table \`offer_extension\` (\`id\` varchar(36) not null, \`offer_id\` varchar(36) not null, \`cause\` varchar(32) not null, \`lost_minutes\` int not null, \`evidence\` varchar(1000) not null, \`file_id\` varchar(36) null, \`previous_closes_at\` bigint not null, \`closes_at\` bigint not null, \`approved_by\` varchar(64) not null, \`at\` bigint not null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`offer_extension\` add index \`offer_extension_offer_id_index\` (\`offer_id\`);`,
    );

    this.addSql(
      `create table \`person\` (\`id\` varchar(36) not null, \`name\` varchar(388) not null, \`name_index\` varchar(32) not null, \`id_number\` varchar(388) not null, \`id_number_index\` varchar(32) not null, \`phone\` varchar(388) null, \`created_at\` bigint not null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(`alter table \`person\` add unique \`person_id_number_index_unique\` (\`id_number_index\`);`);
    this.addSql(`alter table \`person\` add index \`person_name_index_index\` (\`name_index\`);`);

    this.addSql(
      `create table \`policy_version\` (\`id\` varchar(36) not null, \`code\` varchar(64) not null, \`value\` json not null, \`effective_from\` bigint not null, \`changed_by\` varchar(64) not null, \`reason\` varchar(500) not null, \`created_at\` bigint not null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`policy_version\` add index \`policy_version_code_effective_from_index\` (\`code\`, \`effective_from\`);`,
    );
    this.addSql(
      `alter table \`policy_version\` add index \`policy_version_effective_from_id_index\` (\`effective_from\`, \`id\`);`,
    );

    this.addSql(
      `create table \`publicity_item\` (\`id\` varchar(36) not null, \`list_id\` varchar(36) not null, \`kind\` varchar(64) not null, \`position\` int not null, \`subject_id\` varchar(36) not null, \`district_code\` varchar(16) null, \`search_no\` varchar(40) not null, \`line\` json not null, \`state\` varchar(32) not null, \`settled_at\` bigint null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`publicity_item\` add index \`publicity_item_subject_id_index\` (\`subject_id\`);`,
    );
    this.addSql(
      `alter table \`publicity_item\` add index \`publicity_item_list_id_state_index\` (\`list_id\`, \`state\`);`,
    );
    this.addSql(
      `alter table \`publicity_item\` add index \`publicity_item_search_no_index\` (\`search_no\`);`,
    );
    this.addSql(
      `alter table \`publicity_item\` add unique \`publicity_item_list_id_position_unique\` (\`list_id\`, \`position\`);`,
    );

    this.addSql(
      `create table \`publicity_list\` (\`id\` varchar(36) not null, \`kind\` varchar(64) not null, \`group_key\` varchar(120) not null, \`title\` varchar(200) not null, \`area_code\` varchar(32) null, \`district_code\` varchar(16) null, \`published_at\` bigint not null, \`published_on\` varchar(10) not null, \`last_day\` varchar(10) not null, \`ends_at\` bigint not null, \`provisional\` tinyint(1) not null, \`policy_revision\` int not null, \`state\` varchar(32) not null, \`digest\` varchar(64) not null, \`count\` int not null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`publicity_list\` add index \`publicity_list_state_ends_at_index\` (\`state\`, \`ends_at\`);`,
    );
    this.addSql(
      `alter table \`publicity_list\` add index \`publicity_list_kind_published_at_index\` (\`kind\`, \`published_at\`);`,
    );
    this.addSql(
      `alter table \`publicity_list\` add index \`publicity_list_published_at_id_index\` (\`published_at\`, \`id\`);`,
    );
    this.addSql(
      `alter table \`publicity_list\` add unique \`publicity_list_kind_group_key_unique\` (\`kind\`, \`group_key\`);`,
    );

    this.addSql(
      `create table \`queue_batch\` (\`id\` varchar(36) not null, \`area_code\` varchar(32) not null, \`day\` varchar(10) not null, \`count\` int not null, \`digest\` varchar(64) not null, \`previous_digest\` varchar(64) not null, \`list_id\` varchar(36) null, \`generated_at\` bigint not null, \`policy_revision\` int not null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(`alter table \`queue_batch\` add index \`queue_batch_day_id_index\` (\`day\`, \`id\`);`);
    this.addSql(
      `alter table \`queue_batch\` add unique \`queue_batch_area_code_day_unique\` (\`area_code\`, \`day\`);`,
    );

    this.addSql(
      `create table \`queue_entry\` (\`id\` varchar(36) not null, \`household_id\` varchar(36) not null, \`case_id\` varchar(36) null, \`case_no\` varchar(32) not null, \`area_code\` varchar(32) not null, \`district_code\` varchar(16) not null, \`tier\` varchar(32) not null, \`bedrooms\` int not null, \`lane\` varchar(64) not null, \`class\` varchar(32) not null, \`submitted_at\` bigint not null, \`qualified_on\` varchar(10) null, \`number\` int null, \`batch_id\` varchar(36) null, \`batch_day\` varchar(10) null, \`state\` varchar(32) not null, \`in_line_at\` bigint null, \`missed_at\` bigint null, \`continue_by\` bigint null, \`replaces_id\` varchar(36) null, \`origin\` varchar(32) not null, \`rejoins\` int not null default 0, \`ended_at\` bigint null, \`end_reason\` varchar(32) null, \`live_household_id\` varchar(36) null, \`pending_household_id\` varchar(36) null, \`masked_name\` varchar(40) not null, \`version\` int not null default 1, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`queue_entry\` add unique \`queue_entry_live_household_id_unique\` (\`live_household_id\`);`,
    );
    this.addSql(
      `alter table \`queue_entry\` add unique \`queue_entry_pending_household_id_unique\` (\`pending_household_id\`);`,
    );
    this.addSql(
      `alter table \`queue_entry\` add index \`queue_entry_area_code_state_qualified_on_index\` (\`area_code\`, \`state\`, \`qualified_on\`);`,
    );
    this.addSql(
      `alter table \`queue_entry\` add index \`queue_entry_lane_state_number_index\` (\`lane\`, \`state\`, \`number\`);`,
    );
    this.addSql(
      `alter table \`queue_entry\` add index \`queue_entry_district_code_state_id_index\` (\`district_code\`, \`state\`, \`id\`);`,
    );
    this.addSql(
      `alter table \`queue_entry\` add index \`queue_entry_submitted_at_id_index\` (\`submitted_at\`, \`id\`);`,
    );
    this.addSql(
      `alter table \`queue_entry\` add index \`queue_entry_number_id_index\` (\`number\`, \`id\`);`,
    );
    this.addSql(
      `alter table \`queue_entry\` add index \`queue_entry_household_id_index\` (\`household_id\`);`,
    );
    this.addSql(
      `alter table \`queue_entry\` add index \`queue_entry_batch_id_lane_number_index\` (\`batch_id\`, \`lane\`, \`number\`);`,
    );
    this.addSql(
      `alter table \`queue_entry\` add unique \`queue_entry_lane_number_unique\` (\`lane\`, \`number\`);`,
    );

    this.addSql(
      `create table \`sanction\` (\`id\` varchar(36) not null, \`person_id\` varchar(36) not null, \`cause\` varchar(32) not null, \`scope\` varchar(32) not null, \`reason\` varchar(500) not null, \`from\` bigint not null, \`until\` bigint not null, \`created_by\` varchar(64) not null, \`removed_at\` bigint null, \`removed_by\` varchar(64) null, \`removal_reason\` varchar(500) null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`sanction\` add index \`sanction_person_id_until_index\` (\`person_id\`, \`until\`);`,
    );

    this.addSql(
      `create table \`seal\` (\`id\` varchar(64) not null, \`authority\` varchar(60) not null, \`middle\` varchar(30) null, \`added_at\` bigint not null, \`removed_at\` bigint null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );

    this.addSql(
      `create table \`selection_session\` (\`id\` varchar(36) not null, \`session_no\` varchar(32) not null, \`title\` varchar(120) not null, \`area_code\` varchar(32) not null, \`bedrooms\` int not null, \`state\` varchar(32) not null, \`created_by\` varchar(64) not null, \`created_at\` bigint not null, \`opened_at\` bigint null, \`closed_at\` bigint null, \`policy_revision\` int not null, \`close_reason\` varchar(200) null, \`open_key\` varchar(64) null, \`revision\` int not null default 0, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`selection_session\` add unique \`selection_session_session_no_unique\` (\`session_no\`);`,
    );
    this.addSql(
      `alter table \`selection_session\` add unique \`selection_session_open_key_unique\` (\`open_key\`);`,
    );
    this.addSql(
      `alter table \`selection_session\` add index \`selection_session_area_code_state_index\` (\`area_code\`, \`state\`);`,
    );

    this.addSql(
      `create table \`session\` (\`id\` varchar(64) not null, \`account_id\` varchar(36) null, \`user_id\` varchar(36) null, \`created_at\` bigint not null, \`expires_at\` bigint not null, \`revoked_at\` bigint null, \`device\` varchar(120) null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(`alter table \`session\` add index \`session_account_id_index\` (\`account_id\`);`);
    this.addSql(`alter table \`session\` add index \`session_user_id_index\` (\`user_id\`);`);

    this.addSql(
      `create table \`session_unit\` (\`id\` varchar(36) not null, \`session_id\` varchar(36) not null, \`unit_id\` varchar(36) not null, \`state\` varchar(32) not null, \`added_at\` bigint not null, \`offered_unit_id\` varchar(36) null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`session_unit\` add unique \`session_unit_offered_unit_id_unique\` (\`offered_unit_id\`);`,
    );
    this.addSql(
      `alter table \`session_unit\` add index \`session_unit_session_id_state_index\` (\`session_id\`, \`state\`);`,
    );
    this.addSql(
      `alter table \`session_unit\` add unique \`session_unit_session_id_unit_id_unique\` (\`session_id\`, \`unit_id\`);`,
    );

    this.addSql(
      `create table \`sign_in_code\` (\`id\` varchar(36) not null, \`phone_index\` varchar(32) not null, \`purpose\` varchar(32) not null, \`subject_id\` varchar(64) null, \`code_hash\` varchar(64) not null, \`created_at\` bigint not null, \`expires_at\` bigint not null, \`used_at\` bigint null, \`failures\` int not null default 0, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`sign_in_code\` add index \`sign_in_code_phone_index_purpose_created_at_index\` (\`phone_index\`, \`purpose\`, \`created_at\`);`,
    );

    this.addSql(
      `create table \`sms_message\` (\`id\` varchar(36) not null, \`template\` varchar(64) not null, \`phone\` varchar(388) not null, \`phone_index\` varchar(32) not null, \`text\` varchar(2712) not null, \`subject_type\` varchar(32) not null, \`subject_id\` varchar(64) not null, \`state\` varchar(32) not null, \`queued_at\` bigint not null, \`sent_at\` bigint null, \`delivered_at\` bigint null, \`gateway_reference\` varchar(64) null, \`failure\` varchar(255) null, \`attempts\` int not null default 0, \`next_try_at\` bigint null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`sms_message\` add index \`sms_message_state_queued_at_index\` (\`state\`, \`queued_at\`);`,
    );
    this.addSql(`alter table \`sms_message\` add index \`sms_message_subject_id_index\` (\`subject_id\`);`);
    this.addSql(
      `alter table \`sms_message\` add index \`sms_message_queued_at_id_index\` (\`queued_at\`, \`id\`);`,
    );
    this.addSql(
      `alter table \`sms_message\` add index \`sms_message_phone_index_queued_at_index\` (\`phone_index\`, \`queued_at\`);`,
    );

    this.addSql(
      `create table \`sms_template_version\` (\`id\` varchar(36) not null, \`code\` varchar(64) not null, \`text\` varchar(500) not null, \`enabled\` tinyint(1) not null, \`effective_from\` bigint not null, \`changed_by\` varchar(64) not null, \`reason\` varchar(500) not null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`sms_template_version\` add index \`sms_template_version_code_effective_from_index\` (\`code\`, \`effective_from\`);`,
    );

    this.addSql(
      `create table \`staff_user\` (\`id\` varchar(36) not null, \`username\` varchar(64) not null, \`name\` varchar(64) not null, \`phone\` varchar(388) null, \`password_hash\` varchar(255) not null, \`roles\` json not null, \`regions\` json not null, \`failures\` int not null default 0, \`locked_until\` bigint null, \`active\` tinyint(1) not null default true, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(`alter table \`staff_user\` add unique \`staff_user_username_unique\` (\`username\`);`);

    this.addSql(
      `create table \`stored_file\` (\`id\` varchar(36) not null, \`store_key\` varchar(120) not null, \`name\` varchar(200) not null, \`media_type\` varchar(100) not null, \`size\` int not null, \`digest\` varchar(64) not null, \`owner_id\` varchar(64) not null, \`created_at\` bigint not null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(`alter table \`stored_file\` add index \`stored_file_owner_id_index\` (\`owner_id\`);`);

    this.addSql(
      `create table \`business_type_override\` (\`id\` varchar(36) not null, \`business_type\` varchar(64) not null, \`version\` int not null, \`overrides\` json not null, \`effective_from\` bigint not null, \`changed_by\` varchar(64) not null, \`reason\` varchar(500) not null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`business_type_override\` add unique \`business_type_override_business_type_version_unique\` (\`business_type\`, \`version\`);`,
    );

    this.addSql(
      `create table \`unit\` (\`id\` varchar(36) not null, \`estate_id\` varchar(36) not null, \`building_id\` varchar(36) not null, \`area_code\` varchar(32) not null, \`district_code\` varchar(16) not null, \`floor\` int not null, \`position\` int not null, \`door_no\` varchar(16) not null, \`bedrooms\` int not null, \`area_centiares\` int not null, \`orientation\` varchar(16) not null, \`rent_fen\` int not null, \`plan_file_id\` varchar(36) null, \`state\` varchar(32) not null, \`state_reason\` varchar(200) null, \`state_since\` bigint not null, \`list_by\` bigint null, \`list_by_provisional\` tinyint(1) not null default false, \`overdue_at\` bigint null, \`state_before\` varchar(32) null, \`review_case_id\` varchar(36) null, \`version\` int not null default 1, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`unit\` add index \`unit_area_code_state_bedrooms_index\` (\`area_code\`, \`state\`, \`bedrooms\`);`,
    );
    this.addSql(`alter table \`unit\` add index \`unit_estate_id_state_index\` (\`estate_id\`, \`state\`);`);
    this.addSql(`alter table \`unit\` add index \`unit_review_case_id_index\` (\`review_case_id\`);`);
    this.addSql(`alter table \`unit\` add index \`unit_plan_file_id_index\` (\`plan_file_id\`);`);
    this.addSql(`alter table \`unit\` add index \`unit_state_since_id_index\` (\`state_since\`, \`id\`);`);
    this.addSql(`alter table \`unit\` add index \`unit_list_by_id_index\` (\`list_by\`, \`id\`);`);
    this.addSql(
      `alter table \`unit\` add unique \`unit_building_id_door_no_unique\` (\`building_id\`, \`door_no\`);`,
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
