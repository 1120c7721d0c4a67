import { deadlineWords } from "../deadline/index.ts";
import { defineRegister } from "./register.ts";

/** 到期未办事项: what should have happened by itself and did not yet, and why not: it failed, or waits for its turn. */
export const overdueDeadlinesRegister = defineRegister({
  code: "overdue-deadlines",
  title: "到期未办事项",
  group: "system",
  who: ["admin", "auditor"],
  from: "deadline d",
  id: "d.id",
  columns: [
    { key: "dueAt", label: "应办时间", sql: "d.due_at", type: "instant", sortable: true, width: 180 },
    { key: "kind", label: "事项", sql: "d.kind", type: "text", words: deadlineWords, width: 200 },
    { key: "failures", label: "失败次数", sql: "d.failures", type: "number", width: 100 },
    { key: "failedAt", label: "首次失败", sql: "d.failed_at", type: "instant", width: 180 },
    { key: "retryAt", label: "下次重试", sql: "d.retry_at", type: "instant", width: 180 },
    { key: "subjectId", label: "对象编号", sql: "d.subject_id", type: "text", width: 300 },
    // The error itself may name people: it stands in the log of the server, under this number.
    { key: "reference", label: "日志编号", sql: "d.id", type: "text", width: 300 },
  ],
  filters: [{ key: "kind", label: "事项", type: "choice", sql: "d.kind", words: deadlineWords }],
  scope: ({ clock }) => ({
    sql: "d.state = 'due' and d.due_at <= ?",
    parameters: [clock.now().epochMilliseconds],
  }),
  defaultSort: "dueAt",
  essential: ["kind", "failures", "retryAt"],
  empty: "到期的事项都已经办了",
});
