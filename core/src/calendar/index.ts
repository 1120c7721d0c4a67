import { deadlineHandlers } from "../deadline/index.ts";
import { type Contribution, todoSources } from "../kernel/index.ts";
import { calendarInForce, reckonAgain } from "./calendar-ends.ts";
import { calendarTodos } from "./todo.ts";

export { type CalendarEnds, calendarEnds } from "./calendar-ends.ts";
export { type PublishYear, publishYear } from "./publish-year.ts";

export const contributeCalendar: Contribution = (registry) => {
  registry.add(todoSources, "calendar", calendarTodos);
  registry.add(deadlineHandlers, calendarInForce, reckonAgain);
};
