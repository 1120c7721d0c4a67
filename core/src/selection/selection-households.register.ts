import { hasMember } from "../household/index.ts";
import { maskPhone } from "../privacy/index.ts";
import { bedroomsText, tierText } from "../queue/index.ts";
import { byRegion, defineRegister, regionNames } from "../register/index.ts";

const region = { district: "e.district_code", street: "h.street_code" };
const bedroomWords = Object.fromEntries(Object.entries(bedroomsText));
const states = {
  admitted: "等待选房",
  open: "正在选房",
  chosen: "已选定房源",
  missed: "未按时选房",
  released: "退回轮候",
};

/** 选房家庭库 (G3.2): every household that was ever admitted to a session, with its stage and what came of it. */
export const selectionHouseholdsRegister = defineRegister({
  code: "selection-households",
  title: "选房家庭库",
  group: "selection",
  who: ["window", "street", "district", "city", "operator", "auditor", "admin"],
  from: "offer o",
  joins: [
    "selection_session s on s.id = o.session_id",
    "queue_entry e on e.id = o.entry_id",
    "household h on h.id = o.household_id",
    "person p on p.id = h.applicant_id",
    "allocation a on a.offer_id = o.id",
    "unit u on u.id = a.unit_id",
    "building b on b.id = u.building_id",
    "estate t on t.id = u.estate_id",
  ],
  id: "o.id",
  columns: [
    { key: "name", label: "申请人", sql: "e.masked_name", type: "link", width: 100 },
    { key: "entryId", label: "轮候记录", sql: "o.entry_id", type: "text", hidden: true },
    { key: "sessionNo", label: "场次", sql: "s.session_no", type: "text", width: 150 },
    { key: "turn", label: "选房次序", sql: "o.turn", type: "number", hidden: true },
    { key: "number", label: "轮候顺序号", sql: "e.number", type: "number" },
    { key: "tier", label: "组别", sql: "e.tier", type: "text", words: tierText },
    { key: "bedrooms", label: "居室", sql: "e.bedrooms", type: "text", words: bedroomWords, width: 90 },
    {
      ...{ key: "state", label: "当前阶段", sql: "o.state", type: "status", words: states },
      tones: { admitted: "active", open: "active", chosen: "good", missed: "warning" },
    },
    { key: "caseNo", label: "受理号", sql: "e.case_no", type: "text", width: 170 },
    { key: "district", label: "区", sql: "e.district_code", type: "text", words: regionNames },
    { key: "admittedAt", label: "入库时间", sql: "o.admitted_at", type: "instant", sortable: true },
    { key: "openedAt", label: "开始选房", sql: "o.opened_at", type: "instant" },
    { key: "closesAt", label: "选房截止", sql: "o.closes_at", type: "end" },
    { key: "estate", label: "所选小区", sql: "t.name", type: "text" },
    { key: "building", label: "楼栋", sql: "b.name", type: "text", width: 90 },
    { key: "doorNo", label: "门牌号", sql: "u.door_no", type: "text", width: 90 },
    {
      key: "phone",
      label: "手机号",
      sql: "p.phone",
      type: "text",
      sealed: "person.phone",
      mask: maskPhone,
      hidden: true,
    },
  ],
  filters: [
    { key: "caseNo", label: "受理号", type: "text", sql: "e.case_no like ? escape '!'", prefix: true },
    { key: "sessionNo", label: "场次", type: "text", sql: "s.session_no like ? escape '!'", prefix: true },
    {
      key: "name",
      label: "成员姓名",
      type: "text",
      sql: hasMember("o.household_id", "name_index"),
      blind: "person.name",
    },
    {
      key: "idNumber",
      label: "成员身份证号",
      type: "text",
      sql: hasMember("o.household_id", "id_number_index"),
      blind: "person.id_number",
    },
    { key: "tier", label: "组别", type: "choice", sql: "e.tier", words: tierText },
    { key: "bedrooms", label: "居室", type: "choice", sql: "e.bedrooms", words: bedroomWords, numeric: true },
    { key: "state", label: "当前阶段", type: "choice", sql: "o.state", words: states },
    { key: "region", label: "区、街道", type: "region", columns: region },
    { key: "admittedAt", label: "入库日期", type: "dateRange", sql: "o.admitted_at", holds: "instant" },
  ],
  scope: byRegion(region),
  defaultSort: "-admittedAt",
  essential: ["number", "state", "closesAt", "doorNo"],
  empty: "现在没有入库的家庭：选房场次开始时，按顺序号列入这里",
  rowLink: "/queue/entries/:entryId",
});
