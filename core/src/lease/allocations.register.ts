import {
  allocationColumns,
  allocationFilters,
  allocationJoins,
  allocationRegion,
} from "../allocation/index.ts";
import { byRegion, defineRegister } from "../register/index.ts";

const { name, caseNo, estate, building, doorNo, rent, state, chosenAt, noticeNo, signBy, district } =
  allocationColumns;

/** 配租库: every flat that was chosen, from the choice to the lease. */
export const allocationsRegister = defineRegister({
  code: "allocations",
  title: "配租库",
  group: "allocation",
  who: ["district", "city", "operator", "auditor", "admin"],
  from: "allocation a",
  joins: [
    ...allocationJoins,
    "staff_user f on f.id = a.acted_by",
    "selection_session s on s.id = a.session_id",
    "allocation_notice n on n.live_allocation_id = a.id",
  ],
  id: "a.id",
  columns: [
    name,
    { key: "number", label: "轮候顺序号", sql: "e.number", type: "number" },
    ...[caseNo, estate, building, doorNo, rent, state, chosenAt],
    { key: "sessionNo", label: "场次", sql: "s.session_no", type: "text" },
    ...[noticeNo, signBy, district],
    { key: "actedBy", label: "代办人", sql: "coalesce(f.name, a.acted_by)", type: "text", hidden: true },
    { key: "endReason", label: "结束原因", sql: "a.end_reason", type: "text", hidden: true },
  ],
  filters: [
    allocationFilters.caseNo,
    allocationFilters.noticeNo,
    { key: "sessionNo", label: "场次", type: "text", sql: "s.session_no like ? escape '!'", prefix: true },
    ...[allocationFilters.estate, allocationFilters.state, allocationFilters.district],
    { key: "chosenAt", label: "选房日期", type: "dateRange", sql: "a.chosen_at", holds: "instant" },
  ],
  scope: byRegion(allocationRegion),
  defaultSort: "-chosenAt",
  essential: ["number", "doorNo", "state", "signBy"],
  empty: "还没有家庭选中房源：选房场次开始后，选定的列在这里",
  rowLink: "/allocations/:id",
});
