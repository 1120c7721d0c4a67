export { Deadline } from "./deadline.entity.ts";
export {
  cancelDeadlines,
  type DeadlineHandler,
  type Due,
  deadlineHandlers,
  NotYet,
  nextDueAt,
  type Sweep,
  setDeadline,
  sweepDeadlines,
} from "./deadline.ts";
export { setNewDeadlines } from "./set-new-deadline.ts";
