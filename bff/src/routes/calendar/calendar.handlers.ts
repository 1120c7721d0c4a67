import { publishYear } from "@housing/core/calendar";
import { PolicyVersion } from "@housing/core/city";
import type { calendarApi } from "@housing/core/contract/calendar.api";
import {
  calendarAt,
  calendarCode,
  found,
  hasRole,
  PolicyBook,
  permit,
  type Work,
} from "@housing/core/kernel";
import type { Handlers } from "../../http/handler.ts";
import { staffNames } from "../staff-names.ts";

async function workCalendar(work: Work) {
  permit(hasRole(work.actor, "city", "admin", "auditor", "district", "operator"));
  const versions = await work.em.find(
    PolicyVersion,
    { code: { $like: `${calendarCode("")}%` } },
    { orderBy: { effectiveFrom: "desc", id: "desc" } },
  );
  // Who has just entered a year sees it, although it takes force some seconds later.
  const soon = work.clock.now().add({ minutes: 1 });
  const { years } = calendarAt(work.calendar, new PolicyBook(versions), soon);
  const nameOf = await staffNames(
    work,
    versions.map(({ changedBy }) => changedBy),
  );
  return {
    thisYear: work.clock.today().year,
    mayPublish: hasRole(work.actor, "city", "admin"),
    years: [...years].map(([year, { source, holidays, workdays }]) => {
      const version = versions.find(({ code }) => code === calendarCode(year));
      return {
        ...{ year, source, holidays: [...holidays], workdays: [...workdays] },
        publishedAt: version?.createdAt.toString() ?? null,
        publishedBy: version ? nameOf(version.changedBy) : null,
      };
    }),
  };
}

export const calendarHandlers: Handlers<typeof calendarApi> = {
  workCalendar: ({ read }) => read(workCalendar),
  publishYear: ({ act, params, body }) =>
    act(async (work) => {
      const year = found(/^\d{4}$/.test(params.year!) ? Number(params.year) : undefined);
      const { id, effectiveFrom } = await publishYear(work, { year, ...body });
      return { id, effectiveFrom: effectiveFrom.toString() };
    }),
};
