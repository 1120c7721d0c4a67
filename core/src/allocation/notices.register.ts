import { byRegion, defineRegister } from "../register/index.ts";
import { noticeStateText } from "./allocation.flow.ts";
import { allocationRegion } from "./allocation.queries.ts";
import { allocationColumns, allocationFilters, allocationJoins } from "./register-parts.ts";

const { name, caseNo, estate, building, doorNo, district } = allocationColumns;

/** 配租通知单 (G3.5): every notice that was ever issued, valid or void, with its download. */
export const noticesRegister = defineRegister({
  code: "notices",
  title: "配租通知单",
  group: "allocation",
  who: ["district", "city", "operator", "auditor", "admin"],
  from: "allocation_notice n",
  joins: ["allocation a on a.id = n.allocation_id", ...allocationJoins],
  id: "n.id",
  columns: [
    { key: "noticeNo", label: "编号", sql: "n.notice_no", type: "link", width: 190 },
    { key: "allocationId", label: "配租记录", sql: "n.allocation_id", type: "text", hidden: true },
    { ...name, type: "text" },
    caseNo,
    {
      key: "state",
      label: "状态",
      sql: "n.state",
      type: "status",
      words: noticeStateText,
      tones: { issued: "active", sealed: "good", void: "bad" },
    },
    { key: "issuedAt", label: "生成时间", sql: "n.issued_at", type: "instant", sortable: true },
    { key: "sealedAt", label: "盖章时间", sql: "n.sealed_at", type: "instant" },
    { key: "downloadBy", label: "下载期限", sql: "n.download_by", type: "end" },
    { key: "downloadedAt", label: "下载时间", sql: "n.downloaded_at", type: "instant" },
    district,
    ...[estate, building, doorNo].map((home) => ({ ...home, hidden: true as const })),
    { key: "voidReason", label: "作废原因", sql: "n.void_reason", type: "text", hidden: true },
  ],
  filters: [
    allocationFilters.caseNo,
    allocationFilters.noticeNo,
    { key: "state", label: "状态", type: "choice", sql: "n.state", words: noticeStateText },
    allocationFilters.district,
    { key: "issuedAt", label: "生成日期", type: "dateRange", sql: "n.issued_at", holds: "instant" },
  ],
  scope: byRegion(allocationRegion),
  defaultSort: "-issuedAt",
  essential: ["name", "state", "downloadBy"],
  empty: "还没有配租通知单：选房结果公示期满、没有异议的，在这里生成",
  rowLink: "/allocations/:allocationId",
});
