import { record } from "../audit/index.ts";
import { addVersion, type PolicyVersion } from "../city/index.ts";
import { setDeadline } from "../deadline/index.ts";
import {
  calendarCode,
  defineRefusals,
  hasRole,
  type PublishedYear,
  permit,
  refuseIf,
  refuseInvalid,
  type Work,
} from "../kernel/index.ts";
import { calendarInForce } from "./calendar-ends.ts";
import { yearIssues } from "./year-issues.ts";

const refused = defineRefusals("calendar", {
  otherYear: { status: 422, text: "只能录入今年或明年的放假安排，请核对年份。" },
});

export interface PublishYear extends PublishedYear {
  year: number;
}

/**
 * Takes over a year's days off as the State Council published them (《全国年节及纪念日放假办法》). From the instant in force
 * on, working days are counted by it, and ends that were provisional are reckoned again. Refuses with every issue.
 */
export async function publishYear(work: Work, { year, ...published }: PublishYear): Promise<PolicyVersion> {
  permit(hasRole(work.actor, "city", "admin"));
  const thisYear = work.clock.today().year;
  refuseIf(year !== thisYear && year !== thisYear + 1, () => refused("otherYear"));
  refuseInvalid(yearIssues(year, published));
  const code = calendarCode(year);
  const version = await addVersion(work, { code, value: published, reason: published.source });
  await setDeadline(work, calendarInForce, code, version.effectiveFrom);
  const facts = { source: published.source, value: JSON.stringify(published) };
  record(work, { act: "calendar.published", subjectType: "calendarYear", subjectId: String(year), facts });
  await work.em.flush();
  return version;
}
