import { mostReportedUnits } from "@housing/core/contract/units";
import { Button, Form, Input } from "antd";
import type { ReportKind } from "./reportKinds.ts";

interface Props {
  kind: ReportKind;
  /** What the button says before how many there are. */
  act: string;
  count: number;
  busy: boolean;
}

/** The end of a form that hands flats in, for the first time or again: why, and the button. */
export function ReportFields({ kind: { reasonLabel }, act, count, busy }: Props) {
  return (
    <>
      <Form.Item
        name="reason"
        label={reasonLabel}
        rules={[{ required: true, whitespace: true, message: `请填写${reasonLabel}` }]}
      >
        <Input.TextArea rows={2} maxLength={500} showCount data-testid="report-reason" />
      </Form.Item>
      <Button
        type="primary"
        htmlType="submit"
        loading={busy}
        disabled={count === 0 || count > mostReportedUnits}
        data-testid="report-submit"
      >
        {act} {count} 套
      </Button>
    </>
  );
}
