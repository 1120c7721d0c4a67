import {
  allocationColumns,
  allocationFilters,
  allocationJoins,
  allocationRegion,
  noticeStateText,
} from "../allocation/index.ts";
import { allOf, byRegion, defineRegister } from "../register/index.ts";
import { moveInStateText } from "./lease.entity.ts";
import { moveInRoles } from "./move-in-batches.ts";

const { name, caseNo, estate, building, doorNo, rent, state, chosenAt, noticeNo, signBy, district } =
  allocationColumns;

/** 入住家庭库 (G4.1): who of each batch moves into which flat, and how far each has come. */
export const moveInRegister = defineRegister({
  code: "move-in-households",
  title: "入住家庭库",
  group: "allocation",
  who: moveInRoles,
  from: "allocation a",
  joins: [
    "move_in_batch m on m.session_id = a.session_id",
    ...allocationJoins,
    "allocation_notice n on n.live_allocation_id = a.id",
    "move_in_check c on c.allocation_id = a.id",
    "lease l on l.allocation_id = a.id",
  ],
  id: "a.id",
  columns: [
    name,
    { key: "batchNo", label: "批次", sql: "m.batch_no", type: "text", width: 145 },
    ...[caseNo, estate, building, doorNo, rent, state, noticeNo],
    {
      ...{ key: "noticeState", label: "通知单状态", sql: "n.state", type: "text" },
      ...{ words: noticeStateText, width: 100 },
    },
    { key: "check", label: "原件核验", sql: "c.state", type: "text", words: moveInStateText, width: 190 },
    signBy,
    { key: "leaseNo", label: "合同编号", sql: "l.lease_no", type: "text", width: 170 },
    { key: "startsOn", label: "起租日", sql: "l.starts_on", type: "date" },
    { key: "endsOn", label: "合同到期日", sql: "l.ends_on", type: "date" },
    district,
    { ...chosenAt, hidden: true },
  ],
  filters: [
    { key: "batchNo", label: "批次", type: "text", sql: "m.batch_no like ? escape '!'", prefix: true },
    ...[allocationFilters.caseNo, allocationFilters.estate, allocationFilters.state],
    { key: "check", label: "原件核验", type: "choice", sql: "c.state", words: moveInStateText },
    allocationFilters.district,
  ],
  /** Before its session is over a household is in no batch. */
  scope: (work) => allOf([{ sql: "m.id is not null", parameters: [] }, byRegion(allocationRegion)(work)]),
  defaultSort: "-chosenAt",
  essential: ["doorNo", "noticeNo", "check", "signBy"],
  empty: "还没有入住批次：选房场次结束后，选中房源的家庭列在这里",
  rowLink: "/allocations/:id",
});
