export { Deadline } from "./deadline.entity.ts";
export {
  addBatchedDeadline,
  cancelDeadlines,
  type DeadlineBatchHandler,
  type DeadlineHandler,
  type Due,
  deadlineBatchHandlers,
  deadlineHandlers,
  NotYet,
  nextDueAt,
  setDeadline,
} from "./deadline.ts";
export { setNewDeadlines } from "./set-new-deadline.ts";
export { type Sweep, sweepDeadlines } from "./sweep.ts";
