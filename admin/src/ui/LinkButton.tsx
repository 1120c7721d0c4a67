import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";

interface Props {
  to: string;
  label: string;
  testId: string;
}

/** The main way on from a list: a button that opens a page. */
export function LinkButton({ to, label, testId }: Props) {
  const navigate = useNavigate();
  return (
    <Button type="primary" onClick={() => void navigate({ to })} data-testid={testId}>
      {label}
    </Button>
  );
}
