import { Descriptions } from "antd";
import type { ReactNode } from "react";

interface Props {
  title?: string;
  /** Heading → what stands beside it; what is not there is left out. */
  facts: Readonly<Record<string, ReactNode>>;
  columns?: number;
  testId?: string;
}

/** A list of facts, two beside each other where there is room. */
export function Facts({ title, facts, columns = 2, testId }: Props) {
  const items = Object.entries(facts)
    .filter(([, value]) => value !== undefined && value !== null && value !== false && value !== "")
    .map(([label, children]) => ({ key: label, label, children }));
  return (
    <div data-testid={testId}>
      <Descriptions
        title={title}
        size="small"
        bordered
        column={{ xs: 1, sm: 1, md: columns }}
        items={items}
      />
    </div>
  );
}
