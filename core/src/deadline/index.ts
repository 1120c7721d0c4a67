import { type Contribution, todoSources } from "../kernel/index.ts";
import { overdueTodos } from "./overdue.ts";

export { Deadline } from "./deadline.entity.ts";
export {
  addBatchedDeadline,
  cancelDeadlines,
  type DeadlineBatchHandler,
  type DeadlineHandler,
  type Due,
  deadlineBatchHandlers,
  deadlineHandlers,
  deadlineParts,
  NotYet,
  nextDueAt,
  setDeadline,
} from "./deadline.ts";
export { deadlineWords } from "./deadline-words.data.ts";
export { type Overdue, overdueDeadlines } from "./overdue.ts";
export { setDeadlinesOf, setNewDeadlines } from "./set-new-deadline.ts";
export { type Sweep, sweepDeadlines } from "./sweep.ts";

export { tryOverdueNow } from "./try-now.ts";

export const contributeDeadline: Contribution = (registry) => {
  registry.add(todoSources, "overdueDeadlines", overdueTodos);
};
