import {
  allocationRegion,
  allocationStateText,
  allocationTones,
  noticeStateText,
} from "../allocation/index.ts";
import { allOf, byRegion, defineRegister, regionNames } from "../register/index.ts";
import { moveInStateText } from "./lease.entity.ts";
import { moveInRoles } from "./move-in-batches.ts";

/** 入住家庭库 (G4.1): who of each batch moves into which flat, and how far each has come. */
export const moveInRegister = defineRegister({
  code: "move-in-households",
  title: "入住家庭库",
  group: "allocation",
  who: moveInRoles,
  from: "allocation a",
  joins: [
    "move_in_batch m on m.session_id = a.session_id",
    "queue_entry e on e.id = a.entry_id",
    "household h on h.id = a.household_id",
    "unit u on u.id = a.unit_id",
    "building b on b.id = u.building_id",
    "estate t on t.id = u.estate_id",
    "allocation_notice n on n.live_allocation_id = a.id",
    "move_in_check c on c.allocation_id = a.id",
    "lease l on l.allocation_id = a.id",
  ],
  id: "a.id",
  columns: [
    { key: "name", label: "申请人", sql: "e.masked_name", type: "link", width: 90 },
    { key: "batchNo", label: "批次", sql: "m.batch_no", type: "text", width: 145 },
    { key: "caseNo", label: "受理号", sql: "e.case_no", type: "text", width: 165 },
    { key: "estate", label: "小区", sql: "t.name", type: "text" },
    { key: "building", label: "楼栋", sql: "b.name", type: "text", width: 80 },
    { key: "doorNo", label: "门牌号", sql: "u.door_no", type: "text", width: 80 },
    { key: "rent", label: "月租金", sql: "u.rent_fen", type: "money", width: 100 },
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
    { key: "noticeNo", label: "配租通知单", sql: "n.notice_no", type: "text", width: 170 },
    {
      key: "noticeState",
      label: "通知单状态",
      sql: "n.state",
      type: "text",
      words: noticeStateText,
      width: 100,
    },
    { key: "check", label: "原件核验", sql: "c.state", type: "text", words: moveInStateText, width: 190 },
    { key: "signBy", label: "签约期限", sql: "a.sign_by", type: "end" },
    { key: "leaseNo", label: "合同编号", sql: "l.lease_no", type: "text", width: 170 },
    { key: "startsOn", label: "起租日", sql: "l.starts_on", type: "date" },
    { key: "endsOn", label: "合同到期日", sql: "l.ends_on", type: "date" },
    { key: "district", label: "区", sql: "a.district_code", type: "text", words: regionNames },
    { key: "chosenAt", label: "选房时间", sql: "a.chosen_at", type: "instant", sortable: true, hidden: true },
  ],
  filters: [
    { key: "batchNo", label: "批次", type: "text", sql: "m.batch_no like ? escape '!'", prefix: true },
    { key: "caseNo", label: "受理号", type: "text", sql: "e.case_no like ? escape '!'", prefix: true },
    { key: "estate", label: "小区", type: "text", sql: "t.name like ? escape '!'", prefix: true },
    { key: "state", label: "状态", type: "choice", sql: "a.state", words: allocationStateText },
    { key: "check", label: "原件核验", type: "choice", sql: "c.state", words: moveInStateText },
    { key: "district", label: "区、街道", type: "region", columns: allocationRegion },
  ],
  /** Before its session is over a household is in no batch. */
  scope: (work) => allOf([{ sql: "m.id is not null", parameters: [] }, byRegion(allocationRegion)(work)]),
  defaultSort: "-chosenAt",
  empty: "还没有入住批次：选房场次结束后，选中房源的家庭列在这里",
  rowLink: "/allocations/:id",
});
