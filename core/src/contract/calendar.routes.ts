import type { calendarApi } from "./calendar.api.ts";
import type { RouteTable } from "./route.ts";

export const calendarRoutes = {
  workCalendar: ["GET", "/policy/calendar"],
  publishYear: ["POST", "/policy/calendar/:year"],
} as const satisfies RouteTable<typeof calendarApi>;
