import { Button, Checkbox, Form, type FormInstance, Input, Radio } from "antd";
import { useEffect } from "react";
import { useAct } from "../../api/act.ts";
import { RefusalAlert } from "../../ui/ErrorPanel.tsx";
import { type Decided, decideObjection, type Objection } from "./publicity.api.ts";

interface Props {
  objection: Objection;
  decision: Decision;
}

export type Decision = ReturnType<typeof useDecision>;

type Given = Decided["body"];

const outcomes = [
  { value: "rejected", label: "不成立：公示继续有效；只因这件异议暂停的，从处理当日起通过" },
  { value: "upheld", label: "成立：这一户公示不通过，相应资格或配租结果取消" },
];

/** Only where a flat was chosen do the rules leave the number to the decision: such a line names the door. */
const isAboutFlat = ({ columns }: Objection) => "door" in columns;

/** Its form and its act: what holds them asks before it is closed. */
export function useDecision(form: FormInstance<Given>, onDecided: () => void) {
  const { run, busy, refusal, reset } = useAct(decideObjection, {
    done: "处理决定已记录",
    refresh: [["objections"], ["publicList"], ["register"], ["workbench"], ["case"]],
    onDone: onDecided,
    quiet: true,
  });
  return { form, run, busy, refusal, reset };
}

export function DecideObjection({ objection, decision }: Props) {
  const { form, run, busy, refusal, reset } = decision;
  const outcome = Form.useWatch("outcome", form);
  // A refusal belongs to the objection that it was said of.
  useEffect(() => reset, [reset]);
  return (
    <section aria-label="处理决定">
      <h2 className="section-title">处理决定</h2>
      <RefusalAlert refusal={refusal} />
      <Form
        form={form}
        preserve={false}
        layout="vertical"
        onFinish={(body) => run({ params: { id: objection.id }, body })}
        data-testid="decide-objection"
      >
        <Form.Item name="outcome" label="结论" rules={[{ required: true, message: "请选择结论" }]}>
          <Radio.Group options={outcomes} vertical data-testid="objection-outcome" />
        </Form.Item>
        {outcome === "upheld" && isAboutFlat(objection) && (
          <Form.Item name="keepNumber" valuePropName="checked" initialValue={false}>
            <Checkbox data-testid="keep-number">保留该户的轮候顺序号，继续排队</Checkbox>
          </Form.Item>
        )}
        <Form.Item
          name="reason"
          label="处理理由"
          rules={[{ required: true, whitespace: true, min: 2, message: "请填写处理理由" }]}
        >
          <Input.TextArea rows={4} maxLength={1000} showCount data-testid="objection-reason" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy} data-testid="objection-submit">
          作出处理决定
        </Button>
      </Form>
    </section>
  );
}
