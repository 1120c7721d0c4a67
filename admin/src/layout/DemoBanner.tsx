import { useQueryClient } from "@tanstack/react-query";
import { Button, Flex, Space } from "antd";
import { useState } from "react";
import { useAct } from "../api/act.ts";
import { useServerNow } from "../api/serverClock.ts";
import { setDemoClock } from "../session/session.api.ts";
import { cityInstant, instantSecondText, weekdayText } from "../ui/dates.ts";

const steps = [
  { label: "+1小时", by: "PT1H" },
  { label: "+1天", by: "P1D" },
  { label: "+3天", by: "P3D" },
];

/** Demonstration only: the clock of the demo city, set forward by hand. */
export function DemoBanner({ mayChange }: { mayChange: boolean }) {
  const now = useServerNow();
  return (
    <section className="demo-banner" aria-label="演示时钟" data-testid="demo-banner">
      <strong>演示环境</strong>
      <span>
        当前演示时间{" "}
        <time className="figures" data-testid="demo-now">
          {instantSecondText(now)} {weekdayText(now)}
        </time>
      </span>
      {mayChange && <ClockControls />}
    </section>
  );
}

function ClockControls() {
  const queries = useQueryClient();
  const { run, busy } = useAct(setDemoClock, {
    done: ({ done, failed }) =>
      `时间已拨动，期间处理到期事项 ${done} 项${failed > 0 ? `，失败 ${failed} 项` : ""}`,
    onDone: () => void queries.invalidateQueries(),
  });
  return (
    <Flex gap={8} wrap align="center">
      <Space.Compact size="small">
        {steps.map(({ label, by }) => (
          <Button key={by} disabled={busy} onClick={() => run({ by })} data-testid={`demo-clock-${by}`}>
            {label}
          </Button>
        ))}
      </Space.Compact>
      <SetClock busy={busy} onSet={(to) => run({ to })} />
    </Flex>
  );
}

function SetClock({ busy, onSet }: { busy: boolean; onSet: (to: string) => void }) {
  const [at, setAt] = useState("");
  return (
    <Flex gap={4} align="center">
      <input
        type="datetime-local"
        className="demo-clock-input"
        aria-label="拨到某日某时"
        value={at}
        onChange={(event) => setAt(event.target.value)}
        data-testid="demo-clock-at"
      />
      <Button
        size="small"
        type="primary"
        loading={busy}
        disabled={!at}
        onClick={() => onSet(cityInstant(at))}
        data-testid="demo-clock-set"
      >
        设置
      </Button>
    </Flex>
  );
}
