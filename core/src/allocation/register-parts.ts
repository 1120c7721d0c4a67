import { type ColumnDeclaration, type FilterDeclaration, regionNames } from "../register/index.ts";
import { allocationStateText, allocationTones } from "./allocation.flow.ts";
import { allocationRegion } from "./allocation.queries.ts";

/** Beside an allocation `a`: its household's place in line `e`, its household `h` and its flat `u`, `b`, `t`. */
export const allocationJoins = [
  "queue_entry e on e.id = a.entry_id",
  "household h on h.id = a.household_id",
  "unit u on u.id = a.unit_id",
  "building b on b.id = u.building_id",
  "estate t on t.id = u.estate_id",
] as const;

/** What the registers of results say of a household, its flat and its notice `n` alike. */
export const allocationColumns = {
  name: { key: "name", label: "申请人", sql: "e.masked_name", type: "link", width: 90 },
  caseNo: { key: "caseNo", label: "受理号", sql: "e.case_no", type: "text", width: 165 },
  estate: { key: "estate", label: "小区", sql: "t.name", type: "text" },
  building: { key: "building", label: "楼栋", sql: "b.name", type: "text", width: 80 },
  doorNo: { key: "doorNo", label: "门牌号", sql: "u.door_no", type: "text", width: 80 },
  rent: { key: "rent", label: "月租金", sql: "u.rent_fen", type: "money", width: 100 },
  state: {
    ...{
      key: "state",
      label: "状态",
      sql: "a.state",
      type: "status",
      words: allocationStateText,
      width: 190,
    },
    tones: allocationTones,
  },
  noticeNo: { key: "noticeNo", label: "配租通知单", sql: "n.notice_no", type: "text", width: 170 },
  signBy: { key: "signBy", label: "签约期限", sql: "a.sign_by", type: "end" },
  chosenAt: { key: "chosenAt", label: "选房时间", sql: "a.chosen_at", type: "instant", sortable: true },
  district: { key: "district", label: "区", sql: "a.district_code", type: "text", words: regionNames },
} as const satisfies Record<string, ColumnDeclaration>;

export const allocationFilters = {
  caseNo: { key: "caseNo", label: "受理号", type: "text", sql: "e.case_no like ? escape '!'", prefix: true },
  estate: { key: "estate", label: "小区", type: "text", sql: "t.name like ? escape '!'", prefix: true },
  noticeNo: {
    key: "noticeNo",
    label: "通知单编号",
    type: "text",
    sql: "n.notice_no like ? escape '!'",
    prefix: true,
  },
  state: { key: "state", label: "状态", type: "choice", sql: "a.state", words: allocationStateText },
  district: { key: "district", label: "区、街道", type: "region", columns: allocationRegion },
} as const satisfies Record<string, FilterDeclaration>;
