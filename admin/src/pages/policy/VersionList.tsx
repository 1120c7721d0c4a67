import { Empty, Timeline } from "antd";
import type { ReactNode } from "react";
import { useServerNow } from "../../api/serverClock.ts";
import { DateText } from "../../ui/DateText.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";

export interface ShownVersion {
  effectiveFrom: string;
  changedBy: string;
  reason: string;
  content: ReactNode;
}

/** What was in force when, who changed it and why; the newest first. */
export function VersionList({ versions }: { versions: readonly ShownVersion[] }) {
  const now = useServerNow();
  return (
    <section aria-label="调整记录" data-testid="versions">
      <h2 className="section-title">调整记录</h2>
      {versions.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有调整过，按原定值执行" />
      )}
      <Timeline
        items={versions.map((version) => ({
          key: `${version.effectiveFrom}${version.reason}`,
          content: <Version version={version} isAhead={Date.parse(version.effectiveFrom) > now} />,
        }))}
      />
    </section>
  );
}

function Version({ version, isAhead }: { version: ShownVersion; isAhead: boolean }) {
  return (
    <>
      <div>{version.content}</div>
      <div className="quiet">
        <DateText at={version.effectiveFrom} /> 起生效{" "}
        {isAhead && <StatusTag label="尚未生效" tone="warning" />} · {version.changedBy}
      </div>
      <div>理由：{version.reason}</div>
    </>
  );
}
