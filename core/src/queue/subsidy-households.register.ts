import { hasMember } from "../household/index.ts";
import { maskIdNumber, maskPhone } from "../privacy/index.ts";
import { byRegion, defineRegister, regionNames } from "../register/index.ts";
import { subsidyStateText } from "./subsidy-household.entity.ts";
import { bedroomWords, tierWords } from "./words.ts";

const region = { district: "s.district_code", street: "h.street_code" };

/** 租赁补贴家庭库 (G3.3): households that chose the subsidy and were approved, with the stage they are at. */
export const subsidyHouseholdsRegister = defineRegister({
  code: "subsidy-households",
  title: "租赁补贴家庭库",
  group: "queue",
  who: ["window", "street", "district", "city", "auditor", "admin"],
  from: "subsidy_household s",
  joins: ["household h on h.id = s.household_id", "person p on p.id = h.applicant_id"],
  id: "s.id",
  columns: [
    { key: "name", label: "申请人", sql: "s.masked_name", type: "link", width: 100 },
    {
      ...{
        key: "state",
        label: "当前阶段",
        sql: "s.state",
        type: "status",
        words: subsidyStateText,
        width: 150,
      },
      tones: { receiving: "good", stopped: "neutral" },
    },
    { key: "since", label: "转为租赁补贴", sql: "s.since", type: "instant", sortable: true },
    { key: "caseNo", label: "受理号", sql: "s.case_no", type: "text", width: 190 },
    { key: "tier", label: "原组别", sql: "s.tier", type: "text", words: tierWords, width: 120 },
    { key: "bedrooms", label: "原居室", sql: "s.bedrooms", type: "text", words: bedroomWords, width: 90 },
    { key: "number", label: "原轮候顺序号", sql: "s.former_number", type: "number", width: 120 },
    { key: "district", label: "区", sql: "s.district_code", type: "text", words: regionNames },
    { key: "street", label: "街道（乡镇）", sql: "h.street_code", type: "text", words: regionNames },
    { key: "size", label: "家庭人数", sql: "h.size", type: "number" },
    { key: "stoppedAt", label: "停止时间", sql: "s.stopped_at", type: "instant" },
    {
      ...{ key: "phone", label: "手机号", sql: "p.phone", type: "text", hidden: true },
      ...{ sealed: "person.phone", mask: maskPhone },
    },
    {
      ...{ key: "idNumber", label: "身份证号", sql: "p.id_number", type: "text", hidden: true },
      ...{ sealed: "person.id_number", mask: maskIdNumber },
    },
  ],
  filters: [
    {
      ...{ key: "name", label: "成员姓名", type: "text", blind: "person.name" },
      sql: hasMember("s.household_id", "name_index"),
    },
    {
      ...{ key: "idNumber", label: "成员身份证号", type: "text", blind: "person.id_number" },
      sql: hasMember("s.household_id", "id_number_index"),
    },
    { key: "caseNo", label: "受理号", type: "text", sql: "s.case_no = ?" },
    { key: "tier", label: "原组别", type: "choice", sql: "s.tier", words: tierWords },
    {
      key: "bedrooms",
      label: "原居室",
      type: "choice",
      sql: "s.bedrooms",
      words: bedroomWords,
      numeric: true,
    },
    { key: "state", label: "当前阶段", type: "choice", sql: "s.state", words: subsidyStateText },
    { key: "region", label: "区、街道", type: "region", columns: region },
    { key: "since", label: "转补日期", type: "dateRange", sql: "s.since", holds: "instant" },
  ],
  scope: byRegion(region),
  defaultSort: "-since",
  essential: ["state", "since", "caseNo"],
  rowLink: "/queue/subsidies/:id",
});
