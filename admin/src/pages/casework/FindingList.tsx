import { Empty } from "antd";
import { StatusTag, type Tone } from "../../ui/StatusTag.tsx";
import type { Finding } from "./case.api.ts";

const severities: Record<Finding["severity"], { label: string; tone: Tone }> = {
  blocks: { label: "不符合", tone: "bad" },
  asks: { label: "需核实", tone: "warning" },
  notes: { label: "提示", tone: "active" },
  passes: { label: "通过", tone: "good" },
};

const order = Object.keys(severities);

/** What the checks found, the gravest first. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有核查结果" />;
  const sorted = [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return (
    <ul className="findings" data-testid="findings">
      {sorted.map((finding) => (
        <FindingRow key={`${finding.code}|${finding.text}`} finding={finding} />
      ))}
    </ul>
  );
}

function FindingRow({ finding }: { finding: Finding }) {
  return (
    <li>
      <StatusTag {...severities[finding.severity]} />
      <span>{finding.text}</span>
    </li>
  );
}
