import { Button, Form } from "antd";
import { useAct } from "../../api/act.ts";
import { cityInstant } from "../../ui/dates.ts";
import { RefusalAlert } from "../../ui/ErrorPanel.tsx";
import { EffectiveFrom } from "./EffectiveFrom.tsx";
import { otherText, otherValue } from "./otherValue.ts";
import { ParameterControl } from "./ParameterControl.tsx";
import { changeParameter, type Parameter } from "./policy.api.ts";
import { ReasonItem } from "./ReasonItem.tsx";

interface Given {
  value: unknown;
  from?: string;
  reason: string;
}

export function ChangeParameter({ parameter }: { parameter: Parameter }) {
  const [form] = Form.useForm<Given>();
  const { run, busy, refusal } = useAct(changeParameter, {
    done: "规则参数已调整",
    refresh: [["policyParameters"]],
    onDone: () => form.resetFields(["reason", "from"]),
    quiet: true,
  });
  const send = ({ value, from, reason }: Given) =>
    run({
      params: { code: parameter.code },
      body: {
        value: parameter.kind === "other" ? otherValue(String(value), parameter.declared) : value,
        reason,
        ...(from && { effectiveFrom: cityInstant(from) }),
      },
    });
  return (
    <section className="change" aria-label="调整">
      <h2 className="section-title">调整</h2>
      <RefusalAlert refusal={refusal} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ value: parameter.kind === "other" ? otherText(parameter.value) : parameter.value }}
        onFinish={send}
        data-testid="change-parameter"
      >
        <ParameterControl parameter={parameter} />
        <EffectiveFrom />
        <ReasonItem />
        <Button type="primary" htmlType="submit" loading={busy} data-testid="change-submit">
          保存调整
        </Button>
      </Form>
    </section>
  );
}
