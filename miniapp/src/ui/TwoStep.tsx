import { View } from "@tarojs/components";
import { type ReactNode, useState } from "react";
import type { Act } from "../api/client";
import { asApiError } from "../api/errors";
import { useAct } from "../session/use-act";
import { Dialog } from "./Dialog";
import { ErrorNotice } from "./ErrorNotice";
import { Notice } from "./Notice";

export interface TwoStepProps<R> {
  id: string;
  title: string;
  /** What it is about: shown in both steps. */
  children: ReactNode;
  /** What cannot be taken back, said before the deciding button. */
  warning: string;
  firstText?: string;
  confirmText: string;
  danger?: boolean;
  /** Why it cannot be done any more, where that comes about while the dialog is open. */
  disabledWhy?: string | undefined;
  perform: (act: Act) => Promise<R>;
  onDone: (result: R) => void;
  /**
   * What was looked at has changed: the dialog closes, and the reason stands beside what opened it. Where no answer has
   * come it stays open, for the second try: it may have been done, and then what is looked at has changed by that.
   */
  onRefused?: () => void;
  /** What opens it. */
  opener: (open: () => void, busy: boolean) => ReactNode;
}

/** One act that cannot be taken back: a button, a dialog to look at it, and a second step to do it. */
export function TwoStep<R>(props: TwoStepProps<R>) {
  const { id, title, children, warning, firstText, confirmText, danger, perform, onDone, onRefused } = props;
  const [open, setOpen] = useState(false);
  const act = useAct(
    (one) =>
      perform(one).catch((error: unknown) => {
        if (onRefused && asApiError(error).answered) {
          setOpen(false);
          onRefused();
        }
        throw error;
      }),
    (result) => {
      setOpen(false);
      onDone(result);
    },
  );
  const start = () => {
    if (!onRefused) act.clear();
    setOpen(true);
  };
  const error = <ErrorNotice id={`${id}-error`} error={act.error} />;
  return (
    <View className="two-step">
      {!open && onRefused && error}
      {props.opener(start, act.busy)}
      <Dialog
        {...{ id, open, title, confirmText }}
        warning={<Notice tone="warn" title={warning} />}
        error={error}
        firstText={firstText ?? "下一步"}
        danger={danger ?? false}
        busy={act.busy}
        disabledWhy={props.disabledWhy}
        onConfirm={() => act.run(undefined)}
        onCancel={() => setOpen(false)}
      >
        {children}
      </Dialog>
    </View>
  );
}
