import { actWords, subjectWords } from "../audit/index.ts";
import { byRegion } from "./condition.ts";
import { regionNames } from "./filter.ts";
import { defineRegister } from "./register.ts";

const actorKinds = { applicant: "申请人", staff: "工作人员", system: "系统", visitor: "访客" };

/** 操作日志 (G3.11): who did what and when. Facts hold no personal data, so nothing here is masked. */
export const auditLogRegister = defineRegister({
  code: "audit-log",
  title: "操作日志",
  group: "system",
  who: ["district", "city", "auditor", "admin"],
  from: "audit_entry a",
  id: "a.id",
  columns: [
    { key: "at", label: "时间", sql: "a.at", type: "instant", sortable: true, width: 180 },
    { key: "act", label: "操作", sql: "a.act", type: "text", words: actWords, width: 200 },
    { key: "actorKind", label: "身份", sql: "a.actor_kind", type: "text", words: actorKinds },
    { key: "actorName", label: "操作人", sql: "a.actor_name", type: "text" },
    { key: "actorId", label: "操作人编号", sql: "a.actor_id", type: "text", hidden: true },
    { key: "subjectType", label: "对象", sql: "a.subject_type", type: "text", words: subjectWords },
    { key: "subjectId", label: "对象编号", sql: "a.subject_id", type: "text", width: 300 },
    { key: "district", label: "区", sql: "a.district_code", type: "text", words: regionNames },
    { key: "policyRevision", label: "规则版本", sql: "a.policy_revision", type: "number" },
    { key: "facts", label: "内容", sql: "a.facts", type: "text", width: 360 },
    { key: "block", label: "封存块", sql: "a.block", type: "number", hidden: true },
  ],
  filters: [
    { key: "subjectId", label: "对象编号", type: "text", sql: "a.subject_id = ?" },
    { key: "act", label: "操作", type: "choice", sql: "a.act", words: actWords },
    { key: "subjectType", label: "对象", type: "choice", sql: "a.subject_type", words: subjectWords },
    { key: "actorName", label: "操作人", type: "text", sql: "a.actor_name = ?" },
    { key: "actorKind", label: "身份", type: "choice", sql: "a.actor_kind", words: actorKinds },
    { key: "district", label: "区", type: "region", columns: { district: "a.district_code" } },
    { key: "at", label: "日期", type: "dateRange", sql: "a.at", holds: "instant" },
  ],
  scope: byRegion({ district: "a.district_code" }),
  defaultSort: "-at",
  essential: ["act", "actorName", "subjectType"],
});
