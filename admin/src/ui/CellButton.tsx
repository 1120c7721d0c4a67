import { Button } from "antd";
import type { ReactNode } from "react";

interface Props {
  onClick: () => void;
  testId?: string;
  children: ReactNode;
}

/** In a table: opens the row at the side. */
export function CellButton({ onClick, testId, children }: Props) {
  return (
    <Button type="link" size="small" className="cell-button" onClick={onClick} data-testid={testId}>
      {children}
    </Button>
  );
}
