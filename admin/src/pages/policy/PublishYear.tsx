import { Alert, Button, Input } from "antd";
import { useMemo, useState } from "react";
import { useAct } from "../../api/act.ts";
import { RefusalAlert } from "../../ui/ErrorPanel.tsx";
import { publishYear, workCalendar } from "./calendar.api.ts";
import { type ReadNotice, readHolidayNotice } from "./holidayNotice.ts";
import { YearGrid } from "./YearGrid.tsx";

/** The notice is pasted as it is published; what was understood is drawn before anything takes force. */
export function PublishYear({ year, onDone }: { year: number; onDone: () => void }) {
  const [text, setText] = useState("");
  const read = useMemo(() => readHolidayNotice(text, year), [text, year]);
  const { run, busy, refusal } = useAct(publishYear, {
    done: `${year}年放假安排已生效`,
    refresh: [workCalendar.queryKey],
    onDone,
    quiet: true,
  });
  const { faults, ...body } = read;
  return (
    <section className="panel" aria-label={`录入${year}年放假安排`}>
      <p>
        请把《国务院办公厅关于{year}年部分节假日安排的通知》的正文粘贴到框中。生效后，跨入{year}
        年的工作日期限按它计算，暂定的期限自动更正。
      </p>
      <RefusalAlert refusal={refusal} />
      <Input.TextArea
        aria-label="通知正文"
        rows={8}
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder="一、元旦：1月1日（周五）至3日（周日）放假，共3天。"
        data-testid="notice-text"
      />
      {text.trim() && <Understood read={read} />}
      <div className="tools" style={{ marginTop: 10 }}>
        <Button
          type="primary"
          loading={busy}
          disabled={faults.length > 0 || body.holidays.length === 0}
          onClick={() => run({ params: { year: String(year) }, body })}
          data-testid="publish-year"
        >
          核对无误，生效
        </Button>
      </div>
      {body.holidays.length > 0 && <YearGrid year={year} days={body} />}
    </section>
  );
}

function Understood({ read }: { read: ReadNotice }) {
  const { source, holidays, workdays, faults } = read;
  if (faults.length > 0 || holidays.length === 0)
    return (
      <Alert
        type="warning"
        showIcon
        style={{ marginTop: 10 }}
        title={faults.length > 0 ? "请核对" : "没有找到放假日期，请粘贴通知的正文。"}
        description={faults.map((fault) => <div key={fault}>{fault}</div>)}
      />
    );
  return (
    <p data-testid="understood">
      {source}：{holidays.length}个节日；调休上班{workdays.length}天
      {workdays.length > 0 && `（${workdays.join("、")}）`}。请对照下图核对。
    </p>
  );
}
