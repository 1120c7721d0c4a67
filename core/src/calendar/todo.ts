import { hasRole, PlainDate, startOfDay, type TodoSource, todoGroup } from "../kernel/index.ts";

/** The State Council publishes the next year's days off in November; from then on staff are asked for them. */
const askedFrom = { month: 11, day: 1 };

/** A year without a published calendar: working-day periods that reach it are provisional, and staff see why. */
export const calendarTodos: TodoSource = async (work, limit) => {
  if (work.actor.kind !== "staff" || !hasRole(work.actor, "city", "admin")) return undefined;
  const today = work.clock.today();
  const asked = PlainDate.compare(today, PlainDate.from({ year: today.year, ...askedFrom })) >= 0;
  const wanted = asked ? [today.year, today.year + 1] : [today.year];
  const items = wanted
    .filter((year) => !work.calendar.years.has(year))
    .map((year) => ({
      id: `calendar-${year}`,
      title: "工作日历缺少年份",
      subject: `${year}年放假安排尚未录入，跨入该年的工作日期限为暂定`,
      link: `/policy/calendar?year=${year}`,
      since: startOfDay(PlainDate.from({ year: year - 1, ...askedFrom })),
      dueAt: startOfDay(PlainDate.from({ year, month: 1, day: 1 })),
    }));
  return todoGroup({ code: "calendar", title: "工作日历", now: work.clock.now() }, items, limit);
};
