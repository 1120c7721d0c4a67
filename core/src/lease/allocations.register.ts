import { allocationStateText, allocationTones } from "../allocation/index.ts";
import { byRegion, defineRegister, regionNames } from "../register/index.ts";
import { runningSignBy } from "./signing-paused.ts";

/** 配租库: every flat that was chosen, from the choice to the lease. */
export const allocationsRegister = defineRegister({
  code: "allocations",
  title: "配租库",
  group: "allocation",
  who: ["district", "city", "operator", "auditor", "admin"],
  from: "allocation a",
  joins: [
    "queue_entry e on e.id = a.entry_id",
    "unit u on u.id = a.unit_id",
    "building b on b.id = u.building_id",
    "estate t on t.id = u.estate_id",
    "selection_session s on s.id = a.session_id",
    "allocation_notice n on n.live_allocation_id = a.id",
    "move_in_check c on c.allocation_id = a.id",
  ],
  id: "a.id",
  columns: [
    { key: "name", label: "申请人", sql: "e.masked_name", type: "link", width: 100 },
    { key: "number", label: "轮候顺序号", sql: "e.number", type: "number" },
    { key: "caseNo", label: "受理号", sql: "e.case_no", type: "text", width: 170 },
    { key: "estate", label: "小区", sql: "t.name", type: "text" },
    { key: "building", label: "楼栋", sql: "b.name", type: "text", width: 90 },
    { key: "doorNo", label: "门牌号", sql: "u.door_no", type: "text", width: 90 },
    { key: "rent", label: "月租金", sql: "u.rent_fen", type: "money" },
    {
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
    { key: "chosenAt", label: "选房时间", sql: "a.chosen_at", type: "instant", sortable: true },
    { key: "sessionNo", label: "场次", sql: "s.session_no", type: "text" },
    { key: "noticeNo", label: "配租通知单", sql: "n.notice_no", type: "text", width: 170 },
    { key: "signBy", label: "签约期限", sql: runningSignBy, type: "end" },
    { key: "district", label: "区", sql: "a.district_code", type: "text", words: regionNames },
    { key: "actedBy", label: "代办人", sql: "a.acted_by", type: "text", hidden: true },
    { key: "endReason", label: "结束原因", sql: "a.end_reason", type: "text", hidden: true },
  ],
  filters: [
    { key: "caseNo", label: "受理号", type: "text", sql: "e.case_no like ? escape '!'", prefix: true },
    {
      key: "noticeNo",
      label: "通知单编号",
      type: "text",
      sql: "n.notice_no like ? escape '!'",
      prefix: true,
    },
    { key: "sessionNo", label: "场次", type: "text", sql: "s.session_no like ? escape '!'", prefix: true },
    { key: "estate", label: "小区", type: "text", sql: "t.name like ? escape '!'", prefix: true },
    { key: "state", label: "状态", type: "choice", sql: "a.state", words: allocationStateText },
    { key: "district", label: "区", type: "region", columns: { district: "a.district_code" } },
    { key: "chosenAt", label: "选房日期", type: "dateRange", sql: "a.chosen_at", holds: "instant" },
  ],
  scope: byRegion({ district: "a.district_code" }),
  defaultSort: "-chosenAt",
  empty: "还没有家庭选中房源：选房场次开始后，选定的列在这里",
  rowLink: "/allocations/:id",
});
