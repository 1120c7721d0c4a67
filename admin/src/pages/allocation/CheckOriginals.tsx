import { Checkbox, Form } from "antd";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { type MoveIn, moveInKeys, recordOriginals } from "./moveIn.api.ts";

interface Given {
  documents: string[];
}

const originals = [
  "配租通知单",
  "身份证",
  "户口簿",
  "婚姻状况证明",
  "收入证明",
  "住房情况证明",
  "优先类别证明",
];

export function CheckOriginals({ household: { allocationId, maskedName, home } }: { household: MoveIn }) {
  return (
    <FormDialog<Given>
      small
      label="原件核验"
      act={(body, key) => recordOriginals({ params: { id: allocationId }, body }, key)}
      done={`${maskedName} 的原件已核验`}
      refresh={moveInKeys}
      initial={{ documents: [] }}
      testId="move-in-check"
    >
      <p>
        {maskedName}，{home}
      </p>
      <Form.Item
        name="documents"
        label="已核对原件、与申请材料一致"
        rules={[{ type: "array", min: 1, message: "请勾选已核验的原件" }]}
      >
        <Checkbox.Group options={originals} className="originals" />
      </Form.Item>
    </FormDialog>
  );
}
