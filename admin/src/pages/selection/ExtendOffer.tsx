import type { FileRef } from "@housing/core/contract/form";
import { Form, Input, InputNumber, Radio } from "antd";
import { FileUpload } from "../../ui/FileUpload.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { extendOffer, type Offer, sessionKeys } from "./selection.api.ts";

interface Given {
  cause: "smsNotDelivered" | "serviceDown";
  lostMinutes: number;
  evidence: string;
  files?: FileRef[];
}

export const causeChoices: { value: Given["cause"]; label: string }[] = [
  { value: "smsNotDelivered", label: "选房短信没有送达" },
  { value: "serviceDown", label: "系统停机，无法选房" },
];

/** Gives back the time that was lost; the server takes only what its own records prove. */
export function ExtendOffer({ offer }: { offer: Offer }) {
  const send = ({ files = [], ...given }: Given, key: string) =>
    extendOffer(
      { params: { id: offer.id }, body: { ...given, ...(files[0] && { fileId: files[0].id }) } },
      key,
    );
  return (
    <FormDialog<Given>
      label="补足选房时间"
      small
      act={send}
      done="选房时间已补足"
      refresh={sessionKeys}
      initial={{ cause: "smsNotDelivered" }}
      testId="offer-extend"
    >
      <p>
        {offer.laneText} {offer.queueNumber} 号。只能补足记录能证明的延误时间，补足后申请人会收到短信。
        {offer.state.code === "missed" &&
          "时限已过的，该次不计为未按时选房，以原顺序号先于后面的家庭再次轮到。"}
      </p>
      <Form.Item name="cause" label="原因" rules={[{ required: true }]}>
        <Radio.Group options={causeChoices} vertical />
      </Form.Item>
      <Form.Item
        name="lostMinutes"
        label="延误（分钟）"
        rules={[{ required: true, message: "请填写延误的分钟数" }]}
      >
        <InputNumber min={1} max={1440} precision={0} data-testid="extend-minutes" />
      </Form.Item>
      <Form.Item
        name="evidence"
        label="依据"
        rules={[{ required: true, whitespace: true, min: 2, message: "请填写依据" }]}
      >
        <Input.TextArea rows={3} maxLength={1000} showCount data-testid="extend-evidence" />
      </Form.Item>
      <Form.Item name="files" label="证明材料（可不传）">
        <FileUpload label="证明材料" maxCount={1} />
      </Form.Item>
    </FormDialog>
  );
}
