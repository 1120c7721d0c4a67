// screen: G3.8
import { Alert, Button, Input } from "antd";
import { useMemo, useState } from "react";
import { useAct } from "../../api/act.ts";
import { usePublicConfig } from "../../session/useMe.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { RefusalAlert } from "../../ui/ErrorPanel.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { useUnsavedWarning } from "../../ui/useUnsavedWarning.ts";
import { type LotteryRow, lotteryHeadings, readLottery } from "./lotteryRows.ts";
import { entryKeys, importLotteryNumbers, type LotteryNumber } from "./queue.api.ts";

/** Households that hold a number from the public lottery; the lanes continue after the highest. */
export default function LotteryPage() {
  const [text, setText] = useState("");
  useUnsavedWarning(text !== "");
  const streets = usePublicConfig()?.regions.filter(({ level }) => level === "street");
  const rows = useMemo(() => readLottery(text, streets ?? []), [text, streets]);
  const { run, busy, refusal } = useAct(importLotteryNumbers, {
    done: ({ imported }) => `已导入 ${imported} 户`,
    refresh: entryKeys,
    onDone: () => setText(""),
    quiet: true,
  });
  const numbers = rows.flatMap(({ number }) => (number ? [number] : []));
  return (
    <PageFrame title="导入摇号顺序号" trail={[{ label: "轮候" }]}>
      <section className="panel">
        <p>
          从 Excel 复制下面各列（可带标题行），粘贴到框中。全部无误才能导入，一次最多 500
          户；导入后该组别的新号从最大号之后继续。
        </p>
        <p className="quiet">{lotteryHeadings.join("｜")}</p>
        <RefusalAlert refusal={refusal} />
        <Input.TextArea
          aria-label="粘贴顺序号"
          rows={6}
          value={text}
          onChange={(event) => setText(event.target.value)}
          data-testid="lottery-text"
        />
        <ImportButton rows={rows} numbers={numbers} busy={busy} onImport={() => run(numbers)} />
        {rows.length > 0 && <Preview rows={rows} />}
      </section>
    </PageFrame>
  );
}

interface ImportProps {
  rows: readonly LotteryRow[];
  numbers: readonly LotteryNumber[];
  busy: boolean;
  onImport: () => void;
}

function ImportButton({ rows, numbers, busy, onImport }: ImportProps) {
  const wrong = rows.length - numbers.length;
  return (
    <div className="tools" style={{ marginTop: 10 }}>
      <Button
        type="primary"
        loading={busy}
        disabled={numbers.length === 0 || wrong > 0 || numbers.length > 500}
        onClick={onImport}
        data-testid="lottery-import"
      >
        导入 {numbers.length} 户
      </Button>
      {wrong > 0 && <Alert type="warning" showIcon title={`${wrong} 行有误，请改正后再粘贴`} />}
    </div>
  );
}

function Preview({ rows }: { rows: readonly LotteryRow[] }) {
  return (
    <DataTable<LotteryRow>
      label="将要导入的顺序号"
      testId="lottery-rows"
      rows={rows}
      columns={columns}
      keyOf={({ line }) => String(line)}
      empty=""
    />
  );
}

const columns = [
  { key: "line", title: "行", width: 60, dataIndex: "line" },
  { key: "caseNo", title: "受理号", width: 160, dataIndex: "caseNo" },
  { key: "name", title: "申请人", width: 100, dataIndex: "name" },
  {
    key: "number",
    title: "顺序号",
    width: 90,
    render: (_: unknown, { number }: LotteryRow) => number?.number ?? "—",
  },
  {
    key: "faults",
    title: "检查",
    render: (_: unknown, { faults }: LotteryRow) =>
      faults.length === 0 ? <StatusTag label="无误" tone="good" /> : faults.join("；"),
  },
];
