import { hasMember } from "../household/index.ts";
import { maskIdNumber, maskPhone } from "../privacy/index.ts";
import { byRegion, defineRegister, regionNames } from "../register/index.ts";
import { classText, lanesOf } from "./lane.ts";
import { endReasonText, stateText } from "./queue.flow.ts";
import { bedroomWords, tierWords } from "./words.ts";

const region = { district: "e.district_code", street: "h.street_code" };

/** 轮候家庭库 (G3.4): every household with a number or on its way to one, with the stage it is at. */
export const waitingHouseholdsRegister = defineRegister({
  code: "waiting-households",
  title: "轮候家庭库",
  group: "queue",
  who: ["window", "street", "district", "city", "auditor", "admin"],
  from: "queue_entry e",
  joins: ["household h on h.id = e.household_id", "person p on p.id = h.applicant_id"],
  id: "e.id",
  columns: [
    { key: "name", label: "申请人", sql: "e.masked_name", type: "link", width: 100 },
    {
      ...{ key: "number", label: "轮候顺序号", sql: "e.number", type: "number", sortable: true, width: 110 },
      // A number is one of its lane.
      within: { sql: "e.lane", groups: ({ city }) => city.areas.flatMap(({ code }) => lanesOf(code)) },
    },
    { key: "tier", label: "组别", sql: "e.tier", type: "text", words: tierWords },
    { key: "bedrooms", label: "居室", sql: "e.bedrooms", type: "text", words: bedroomWords, width: 90 },
    { key: "class", label: "优先", sql: "e.class", type: "text", words: classText, width: 90 },
    {
      ...{ key: "state", label: "当前阶段", sql: "e.state", type: "status", words: stateText, width: 170 },
      tones: { publicised: "active", inLine: "good", admitted: "active", missed: "warning", chosen: "good" },
    },
    {
      key: "endReason",
      label: "结束原因",
      sql: "e.end_reason",
      type: "text",
      words: endReasonText,
      hidden: true,
    },
    { key: "district", label: "区", sql: "e.district_code", type: "text", words: regionNames },
    { key: "street", label: "街道（乡镇）", sql: "h.street_code", type: "text", words: regionNames },
    { key: "size", label: "家庭人数", sql: "h.size", type: "number" },
    { key: "caseNo", label: "受理号", sql: "e.case_no", type: "text", width: 170 },
    { key: "submittedAt", label: "线上递交时间", sql: "e.submitted_at", type: "instant", sortable: true },
    { key: "batchDay", label: "批次", sql: "e.batch_day", type: "date" },
    { key: "inLineAt", label: "排队时间", sql: "e.in_line_at", type: "instant" },
    {
      key: "phone",
      label: "手机号",
      sql: "p.phone",
      type: "text",
      sealed: "person.phone",
      mask: maskPhone,
      hidden: true,
    },
    {
      ...{ key: "idNumber", label: "身份证号", sql: "p.id_number", type: "text", hidden: true },
      ...{ sealed: "person.id_number", mask: maskIdNumber },
    },
  ],
  filters: [
    {
      key: "name",
      label: "成员姓名",
      type: "text",
      sql: hasMember("e.household_id", "name_index"),
      blind: "person.name",
    },
    {
      key: "idNumber",
      label: "成员身份证号",
      type: "text",
      sql: hasMember("e.household_id", "id_number_index"),
      blind: "person.id_number",
    },
    { key: "caseNo", label: "受理号", type: "text", sql: "e.case_no like ? escape '!'", prefix: true },
    { key: "number", label: "轮候顺序号", type: "text", sql: "e.number = ?" },
    { key: "tier", label: "组别", type: "choice", sql: "e.tier", words: tierWords },
    { key: "bedrooms", label: "居室", type: "choice", sql: "e.bedrooms", words: bedroomWords, numeric: true },
    { key: "state", label: "当前阶段", type: "choice", sql: "e.state", words: stateText },
    { key: "region", label: "区、街道", type: "region", columns: region },
    { key: "submittedAt", label: "递交日期", type: "dateRange", sql: "e.submitted_at", holds: "instant" },
    { key: "batchDay", label: "批次日", type: "dateRange", sql: "e.batch_day", holds: "day" },
  ],
  scope: byRegion(region),
  defaultSort: "-submittedAt",
  essential: ["number", "tier", "bedrooms", "state"],
  rowLink: "/queue/entries/:id",
});
