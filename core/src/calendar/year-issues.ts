import { calendarYear, type Issue, isDayOff, PlainDate, type PublishedYear } from "../kernel/index.ts";

/** 《全国年节及纪念日放假办法》: days that are off in every year, and the holidays whose days move. */
const alwaysOff = ["01-01", "05-01", "05-02", "10-01", "10-02", "10-03"];
const holidayNames = ["元旦", "春节", "清明", "劳动", "端午", "中秋", "国庆"];
const longestHoliday = 12;

/** Everything that cannot be right in a year's days off, in words that say what to do. Pure. */
export function yearIssues(year: number, published: PublishedYear): Issue[] {
  return [...holidayIssues(year, published), ...workdayIssues(year, published), ...missing(year, published)];
}

function holidayIssues(year: number, { holidays }: PublishedYear): Issue[] {
  return holidays.flatMap(({ name, from, to }, i) => {
    const path = `holidays.${i}`;
    const days = PlainDate.from(from).until(PlainDate.from(to)).days + 1;
    if (days < 1) return [{ path, text: `${name}的最后一天早于第一天，请核对日期。` }];
    if (days > longestHoliday) return [{ path, text: `${name}共${days}天，过长，请核对日期。` }];
    if (!belongsTo(year, from) || !belongsTo(year, to))
      return [{ path, text: `${name}的日期不在${year}年，请核对年份。` }];
    const other = holidays.slice(0, i).find((earlier) => earlier.from <= to && from <= earlier.to);
    return other ? [{ path, text: `${name}与${other.name}的日期重叠，请核对。` }] : [];
  });
}

function workdayIssues(year: number, published: PublishedYear): Issue[] {
  const { daysOff } = calendarYear(shortened(published));
  return published.workdays.flatMap((day, i) => {
    const path = `workdays.${i}`;
    if (!belongsTo(year, day)) return [{ path, text: `上班日${day}不在${year}年，请核对年份。` }];
    if (PlainDate.from(day).dayOfWeek <= 5)
      return [{ path, text: `${day}本来就是周一至周五，调休上班日应为周六或周日，请核对。` }];
    if (daysOff.has(day)) return [{ path, text: `${day}既放假又上班，请核对。` }];
    return published.workdays.indexOf(day) < i ? [{ path, text: `${day}重复，请删去一个。` }] : [];
  });
}

function missing(year: number, published: PublishedYear): Issue[] {
  const said = published.holidays.map(({ name }) => name).join();
  const unnamed = holidayNames.filter((name) => !said.includes(name));
  const names = unnamed.map((name) => ({ path: "holidays", text: `缺少${name}的放假安排，请补上。` }));
  const calendar = { years: new Map([[year, calendarYear(shortened(published))]]) };
  const worked = alwaysOff
    .map((day) => `${year}-${day}`)
    .filter((day) => !calendar.years.get(year)!.daysOff.has(day) || !isDayOff(calendar, PlainDate.from(day)));
  const days = worked.map((day) => ({
    path: "holidays",
    text: `${day}是法定节假日，应在放假日期之内，请核对。`,
  }));
  return unnamed.length > 0 ? names : days;
}

/** Without what cannot be a holiday, so that one wrong date does not fill years. */
const shortened = (published: PublishedYear): PublishedYear => ({
  ...published,
  holidays: published.holidays.filter(({ from, to }) => {
    const { days } = PlainDate.from(from).until(PlainDate.from(to));
    return days >= 0 && days < longestHoliday;
  }),
});

/** New Year's holiday may begin, and its worked weekend lie, in the last days of December. */
const belongsTo = (year: number, day: string): boolean =>
  day.startsWith(`${year}-`) || day.startsWith(`${year - 1}-12-2`) || day.startsWith(`${year - 1}-12-3`);
