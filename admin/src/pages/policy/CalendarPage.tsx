// screen: G3.19
import { useQuery } from "@tanstack/react-query";
import { Button, Segmented } from "antd";
import { DateText } from "../../ui/DateText.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { useAddress } from "../../ui/useAddress.ts";
import { type WorkCalendar, workCalendar } from "./calendar.api.ts";
import { PublishYear } from "./PublishYear.tsx";
import { YearGrid } from "./YearGrid.tsx";

/** 工作日历: the years by which working days are counted, and where the next one is entered. */
export default function CalendarPage() {
  return (
    <PageFrame title="工作日历" trail={[{ label: "系统管理" }]}>
      <Loaded query={useQuery(workCalendar)}>{(calendar) => <Years calendar={calendar} />}</Loaded>
    </PageFrame>
  );
}

function Years({ calendar }: { calendar: WorkCalendar }) {
  const { address, go } = useAddress();
  const { years, thisYear, mayPublish } = calendar;
  const open = mayPublish ? [thisYear, thisYear + 1] : [];
  const shown = [...new Set([...years.map(({ year }) => year), ...open])].sort();
  const year = shown.find((one) => String(one) === address.year) ?? thisYear;
  const known = years.find((one) => one.year === year);
  const entering = open.includes(year) && (!known || address.enter === "1");
  return (
    <>
      <div className="tools">
        <Segmented
          aria-label="年份"
          value={year}
          options={shown.map((one) => ({ value: one, label: `${one}年` }))}
          onChange={(one) => go({ year: String(one), enter: undefined })}
        />
        {known && open.includes(year) && (
          <Button onClick={() => go({ enter: entering ? undefined : "1" })} data-testid="enter-again">
            {entering ? "不再更正" : "更正"}
          </Button>
        )}
      </div>
      {entering && <PublishYear key={year} year={year} onDone={() => go({ enter: undefined })} />}
      {known && !entering && <KnownYear known={known} />}
    </>
  );
}

function KnownYear({ known }: { known: WorkCalendar["years"][number] }) {
  const { year, source, publishedAt, publishedBy } = known;
  return (
    <section className="panel">
      <p>
        依据：{source}
        {publishedAt && (
          <span className="quiet">
            {" "}
            {publishedBy} 于 <DateText at={publishedAt} /> 录入
          </span>
        )}
      </p>
      <YearGrid year={year} days={known} />
    </section>
  );
}
