import { byRegion, defineRegister, regionNames } from "../register/index.ts";
import { unitStateText } from "./unit.flow.ts";

const bedroomWords = { "1": "一居室", "2": "二居室", "3": "三居室" };
const overdueWords = { "1": "已超期", "0": "未超期" };
const overdue = "case when u.overdue_at is null then '0' else '1' end";

/** 房源库 (G3.1): every unit with where it stands; vacated ones with the end of their ten working days. */
export const unitsRegister = defineRegister({
  code: "units",
  title: "房源库",
  group: "inventory",
  who: ["operator", "district", "city", "auditor", "admin"],
  from: "unit u",
  joins: ["estate e on e.id = u.estate_id", "building b on b.id = u.building_id"],
  id: "u.id",
  columns: [
    { key: "doorNo", label: "门牌号", sql: "u.door_no", type: "link", width: 90 },
    { key: "estate", label: "小区", sql: "e.name", type: "text", width: 160 },
    { key: "building", label: "楼栋", sql: "b.name", type: "text", width: 90 },
    { key: "floor", label: "楼层", sql: "u.floor", type: "number", width: 70 },
    { key: "bedrooms", label: "居室", sql: "u.bedrooms", type: "text", words: bedroomWords, width: 90 },
    {
      key: "area",
      label: "建筑面积（㎡）",
      sql: "u.area_centiares",
      type: "text",
      mask: (text) => (Number(text) / 100).toFixed(2),
    },
    { key: "orientation", label: "朝向", sql: "u.orientation", type: "text", width: 80 },
    { key: "rent", label: "月租金", sql: "u.rent_fen", type: "money" },
    { key: "district", label: "区", sql: "u.district_code", type: "text", words: regionNames },
    {
      key: "state",
      label: "状态",
      sql: "u.state",
      type: "status",
      words: unitStateText,
      tones: { listed: "good", inSession: "active", vacated: "warning", held: "bad" },
    },
    { key: "stateSince", label: "状态时间", sql: "u.state_since", type: "instant", sortable: true },
    { key: "reason", label: "原因", sql: "u.state_reason", type: "text", hidden: true },
    { key: "listBy", label: "上架期限", sql: "u.list_by", type: "end", sortable: true },
    {
      key: "overdue",
      label: "上架超期",
      sql: overdue,
      type: "status",
      words: overdueWords,
      tones: { "1": "bad" },
    },
  ],
  filters: [
    { key: "estate", label: "小区", type: "text", sql: "e.name like ? escape '!'", prefix: true },
    { key: "doorNo", label: "门牌号", type: "text", sql: "u.door_no like ? escape '!'", prefix: true },
    { key: "bedrooms", label: "居室", type: "choice", sql: "u.bedrooms", words: bedroomWords, numeric: true },
    { key: "state", label: "状态", type: "choice", sql: "u.state", words: unitStateText },
    { key: "overdue", label: "上架超期", type: "choice", sql: overdue, words: overdueWords },
    { key: "district", label: "区", type: "region", columns: { district: "u.district_code" } },
    { key: "listBy", label: "上架期限", type: "dateRange", sql: "u.list_by", holds: "instant" },
  ],
  scope: byRegion({ district: "u.district_code" }),
  defaultSort: "-stateSince",
  essential: ["estate", "building", "state", "listBy"],
  rowLink: "/units/:id",
});
