import type { QueryKey } from "@tanstack/react-query";
import { Button, Form, Modal } from "antd";
import { type ReactNode, useRef, useState } from "react";
import { useAct } from "../api/act.ts";
import { RefusalAlert } from "./ErrorPanel.tsx";
import { useCarefulClose } from "./useCarefulClose.ts";

interface Props<V> {
  /** On the button, as the title, and on the confirming button. */
  label: string;
  act: (given: V, key: string) => Promise<unknown>;
  done: string;
  refresh: readonly QueryKey[];
  initial?: Partial<V>;
  primary?: boolean;
  danger?: boolean;
  small?: boolean;
  width?: number;
  testId: string;
  /** The form's items. */
  children: ReactNode;
}

/** The first field is ready to be typed into; what is chosen from a list is opened by who chooses. */
const begun = (fields: HTMLElement | null) =>
  fields?.querySelector<HTMLElement>("input:not([type=hidden], [type=file]), textarea")?.focus();

/** A button that opens a short form; a refusal stays in the dialog and nothing typed is lost. */
export function FormDialog<V extends object>(props: Props<V>) {
  const { label, done, refresh, danger = false, testId } = props;
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<V>();
  const fields = useRef<HTMLDivElement>(null);
  const act = useAct(props.act, { done, refresh, quiet: true, onDone: () => setOpen(false) });
  const close = useCarefulClose({ form, open, busy: act.busy, close: () => setOpen(false) });
  const begin = () => {
    act.reset();
    setOpen(true);
  };
  return (
    <>
      <Button
        type={props.primary ? "primary" : "default"}
        danger={danger}
        size={props.small ? "small" : "middle"}
        onClick={begin}
        data-testid={testId}
      >
        {label}
      </Button>
      <Modal
        open={open}
        title={label}
        okText={label}
        okButtonProps={{ danger, "data-testid": `${testId}-confirm` }}
        confirmLoading={act.busy}
        onOk={() => form.submit()}
        onCancel={close}
        mask={{ closable: false }}
        {...(props.width && { width: props.width })}
        destroyOnHidden
        afterOpenChange={(isOpen) => isOpen && begun(fields.current)}
      >
        <RefusalAlert refusal={act.refusal} />
        <Form<V>
          form={form}
          layout="vertical"
          preserve={false}
          {...(props.initial && { initialValues: props.initial })}
          onFinish={(given) => act.run(given)}
        >
          <div ref={fields}>{props.children}</div>
        </Form>
      </Modal>
    </>
  );
}
