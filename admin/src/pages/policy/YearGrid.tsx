import type { PublishedYear } from "./holidayNotice.ts";
import "./calendar.css";

type Days = Pick<PublishedYear, "holidays" | "workdays">;

/** Twelve months on one screen: what is off, what weekend is worked; each special day is named for a screen reader. */
export function YearGrid({ year, days }: { year: number; days: Days }) {
  return (
    <div className="year-grid" data-testid={`year-${year}`}>
      {Array.from({ length: 12 }, (_, month) => (
        <Month key={monthNames[month]} year={year} month={month} days={days} />
      ))}
    </div>
  );
}

const monthNames = Array.from({ length: 12 }, (_, i) => `${i + 1}月`);
const weekdays = ["一", "二", "三", "四", "五", "六", "日"];

function Month({ year, month, days }: { year: number; month: number; days: Days }) {
  const first = new Date(Date.UTC(year, month, 1));
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const blank = (first.getUTCDay() + 6) % 7;
  const cells = [...Array.from({ length: blank }, () => 0), ...Array.from({ length }, (_, i) => i + 1)];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, i) => cells.slice(i * 7, i * 7 + 7));
  return (
    <table className="year-month">
      <caption>{monthNames[month]}</caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, i) => (
          <tr key={`${monthNames[month]}-${weeks[i]?.join()}`}>
            {week.map((date, column) => (
              <Day
                key={date || `blank-${column + 1}`}
                date={date}
                column={column}
                said={saidOf(year, month, date, days)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The holiday of a day, or that it is worked. */
function saidOf(year: number, month: number, date: number, { holidays, workdays }: Days): string | undefined {
  if (date === 0) return undefined;
  const day = `${year}-${String(month + 1).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  if (workdays.includes(day)) return "上班";
  return holidays.find(({ from, to }) => from <= day && day <= to)?.name;
}

function Day({ date, column, said }: { date: number; column: number; said: string | undefined }) {
  const kind = said === "上班" ? "worked" : said ? "off" : column >= 5 ? "weekend" : "";
  const mark = kind === "worked" ? "班" : kind === "off" ? "休" : "";
  return (
    <td className={kind} title={said}>
      {date > 0 && date}
      {mark && <span className="mark">{mark}</span>}
    </td>
  );
}
