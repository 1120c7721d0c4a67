import { Flex, Form } from "antd";
import { serverNow } from "../../api/serverClock.ts";
import { instantDayText } from "../../ui/dates.ts";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { type MoveIn, moveInKeys, signLease } from "./moveIn.api.ts";

interface Given {
  startsOn: string;
  endsOn: string;
}

export function SignLease({ household: { allocationId, maskedName, home } }: { household: MoveIn }) {
  return (
    <FormDialog<Given>
      small
      primary
      label="签订合同"
      act={(body, key) => signLease({ params: { id: allocationId }, body }, key)}
      done={`${maskedName} 已签订租赁合同`}
      refresh={moveInKeys}
      initial={{ startsOn: instantDayText(serverNow()) }}
      testId="move-in-sign"
    >
      <p>
        {maskedName}，{home}。签订后房源转为已出租，轮候顺序号用完。
      </p>
      <Flex gap={12} wrap>
        <Day name="startsOn" label="租期从" />
        <Day name="endsOn" label="租期到" />
      </Flex>
    </FormDialog>
  );
}

function Day({ name, label }: { name: keyof Given; label: string }) {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: "请选择日期" }]}>
      <input type="date" className="plain-input" data-testid={`lease-${name}`} />
    </Form.Item>
  );
}
