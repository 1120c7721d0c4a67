import { Button, Flex, Form, Input, Modal } from "antd";
import type { ReactNode } from "react";
import type { Refusal } from "../api/refusal.ts";
import { RefusalAlert } from "./ErrorPanel.tsx";
import { withSentence } from "./sentences.ts";
import { useCarefulClose } from "./useCarefulClose.ts";

interface Props {
  open: boolean;
  title: string;
  /** On the confirming button; the same words as the button that opened the dialog. */
  confirm: string;
  /** A reason must be given. */
  required?: boolean;
  /** False: only a confirmation. */
  asksReason?: boolean;
  templates?: readonly string[];
  danger?: boolean;
  busy?: boolean;
  /** At the right of a wide window: what the reason is about can still be read. */
  beside?: boolean;
  refusal?: Refusal | null;
  children?: ReactNode;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

/** Asks for a reason before an act; ready sentences are added to the text, which can still be changed. */
export function ReasonDialog(props: Props) {
  const [form] = Form.useForm<{ reason: string }>();
  const { open, title, confirm, danger = false, busy = false, refusal = null } = props;
  const close = useCarefulClose({ form, open, busy, close: props.onClose });
  const pick = (sentence: string) => {
    form.setFieldValue("reason", withSentence(form.getFieldValue("reason") ?? "", sentence));
    // What is typed now goes on after the sentence.
    setTimeout(() => form.getFieldInstance("reason")?.focus({ cursor: "end" }));
  };
  return (
    <Modal
      open={open}
      title={title}
      okText={confirm}
      okButtonProps={{ danger, autoFocus: props.asksReason === false, "data-testid": "reason-confirm" }}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={close}
      mask={{ closable: false }}
      {...(props.beside && { rootClassName: "dialog-beside" })}
      destroyOnHidden
    >
      <RefusalAlert refusal={refusal} />
      {props.children}
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={(given) => props.onConfirm(given.reason?.trim() ?? "")}
        onKeyDown={(event) => {
          if (event.key === "Enter" && event.ctrlKey && !busy) form.submit();
        }}
      >
        <Templates texts={props.templates ?? []} onPick={pick} />
        {props.asksReason !== false && <ReasonField required={props.required ?? false} />}
      </Form>
    </Modal>
  );
}

function ReasonField({ required }: { required: boolean }) {
  const rules = required ? [{ required: true, whitespace: true, message: "请写明理由" }] : [];
  return (
    <Form.Item name="reason" label={required ? "理由" : "说明（可不填）"} rules={rules}>
      <Input.TextArea
        rows={4}
        maxLength={500}
        showCount
        autoFocus
        placeholder="按 Ctrl+回车 确认"
        data-testid="reason-text"
      />
    </Form.Item>
  );
}

function Templates({ texts, onPick }: { texts: readonly string[]; onPick: (text: string) => void }) {
  if (texts.length === 0) return null;
  return (
    <Form.Item label="常用理由">
      <Flex gap={6} wrap>
        {texts.map((text) => (
          <Button key={text} size="small" className="reason-template" onClick={() => onPick(text)}>
            {text}
          </Button>
        ))}
      </Flex>
    </Form.Item>
  );
}
