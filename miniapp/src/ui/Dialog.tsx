import { View } from "@tarojs/components";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "./Button";
import { Heading } from "./element/Heading";
import { Overlay } from "./element/Overlay";

export interface DialogProps {
  id: string;
  open: boolean;
  title: string;
  /** What it is about: shown in both steps. */
  children: ReactNode;
  /** Shown in the second step, above the deciding button. */
  warning: ReactNode;
  /** Why it was not done: beside the buttons, which stay in sight on a small screen. */
  error?: ReactNode;
  firstText?: string;
  confirmText: string;
  danger?: boolean;
  busy?: boolean;
  /** Why it cannot be done any more, where that comes about while the dialog is open. */
  disabledWhy?: string | undefined;
  onConfirm: () => void;
  onCancel: () => void;
}

/** For what cannot be taken back: look first, then confirm. */
export function Dialog(props: DialogProps) {
  const { id, open, title, children, warning, onCancel, busy } = props;
  const [looked, setLooked] = useState(false);
  useEffect(() => {
    if (!open) setLooked(false);
  }, [open]);
  if (!open) return null;
  return (
    <Overlay id={id} title={title} onClose={onCancel}>
      <Heading level={2}>{title}</Heading>
      {children}
      <View className="dialog-foot">
        {looked && <View ariaRole="alert">{warning}</View>}
        {props.error}
        <View className="actions">
          {looked ? (
            <Decide {...props} />
          ) : (
            <Button id={`${id}-next`} disabledWhy={props.disabledWhy} onTap={() => setLooked(true)}>
              {props.firstText ?? "看清了，下一步"}
            </Button>
          )}
          <Button
            id={`${id}-cancel`}
            kind="secondary"
            onTap={onCancel}
            disabledWhy={busy ? "正在提交" : undefined}
          >
            返回
          </Button>
        </View>
      </View>
    </Overlay>
  );
}

function Decide({ id, danger, busy, disabledWhy, confirmText, onConfirm }: DialogProps) {
  const kind = danger ? "danger" : "primary";
  return (
    <Button id={`${id}-confirm`} loading={busy} onTap={onConfirm} {...{ kind, disabledWhy }}>
      {confirmText}
    </Button>
  );
}
