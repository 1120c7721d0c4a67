import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { RefusalAlert } from "../../ui/ErrorPanel.tsx";
import { Facts } from "../../ui/Facts.tsx";
import { MoneyText } from "../../ui/MoneyText.tsx";
import type { SessionUnit } from "./SessionUnits.tsx";
import { confirmUnitFor, type Offer, sessionKeys } from "./selection.api.ts";
import { areaText } from "./sessionFloors.ts";

interface Props {
  offer: Offer;
  unit: SessionUnit;
  onDone: () => void;
}

interface Given {
  code: string;
  reason: string;
}

/** Two steps: the flat, the code and the reason are checked by eye, then confirmed. It cannot be taken back. */
export function ActForConfirm({ offer, unit, onDone }: Props) {
  const [given, setGiven] = useState<Given>();
  const { run, busy, refusal, reset } = useAct(confirmUnitFor, {
    done: `已为申请人选定 ${unit.place}`,
    refresh: [...sessionKeys, ["allocations"]],
    onDone,
    quiet: true,
  });
  /** What was refused is no longer what stands there. */
  const change = () => {
    setGiven(undefined);
    reset();
  };
  const confirm = () => given && run({ params: { id: offer.id }, body: { unitId: unit.id, ...given } });
  return (
    <section aria-label="核对并确认">
      <Facts
        testId="act-for-unit"
        facts={{
          房源: unit.place,
          建筑面积: areaText(unit.areaCentiares),
          朝向: unit.orientation,
          月租金: <MoneyText fen={unit.rentFen} />,
        }}
      />
      <RefusalAlert refusal={refusal} />
      <Form<Given>
        layout="vertical"
        className="act-for-form"
        initialValues={{ reason: "申请人本人到窗口，请工作人员代为操作。" }}
        onFinish={setGiven}
        onValuesChange={change}
      >
        <Form.Item
          name="code"
          label="申请人收到的确认码"
          rules={[{ required: true, pattern: /^\d{6}$/, message: "请填写 6 位确认码" }]}
        >
          <Input inputMode="numeric" maxLength={6} autoComplete="off" data-testid="act-code" />
        </Form.Item>
        <Form.Item
          name="reason"
          label="代办原因"
          rules={[{ required: true, whitespace: true, min: 2, message: "请填写代办原因" }]}
        >
          <Input maxLength={500} data-testid="act-reason" />
        </Form.Item>
        {!given && (
          <Button htmlType="submit" type="primary" data-testid="act-next">
            下一步
          </Button>
        )}
      </Form>
      {given && (
        <div className="tools" role="alert">
          <strong>请当面与申请人核对：选定 {unit.place}，确认后不能更改。</strong>
          <Button autoFocus onClick={change}>
            返回修改
          </Button>
          <Button type="primary" danger loading={busy} onClick={confirm} data-testid="act-confirm">
            确认选定
          </Button>
        </div>
      )}
    </section>
  );
}
