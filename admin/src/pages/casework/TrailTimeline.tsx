import { Empty, Timeline } from "antd";
import { DateText } from "../../ui/DateText.tsx";
import type { TrailEntry } from "./case.api.ts";

/** Who did what and when, the latest first. */
export function TrailTimeline({ entries }: { entries: readonly TrailEntry[] }) {
  if (entries.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有办理记录" />;
  return (
    <div data-testid="trail">
      <Timeline
        items={[...entries].reverse().map((entry) => ({ key: entry.id, content: <Entry entry={entry} /> }))}
      />
    </div>
  );
}

function Entry({ entry }: { entry: TrailEntry }) {
  return (
    <>
      <div>
        <strong>{entry.act}</strong> <DateText at={entry.at} />
      </div>
      <div className="quiet">{[entry.office, entry.actor].filter(Boolean).join(" · ")}</div>
      {entry.reason && <div>理由：{entry.reason}</div>}
    </>
  );
}
