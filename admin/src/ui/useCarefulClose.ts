import { useBlocker } from "@tanstack/react-router";
import { App, type FormInstance } from "antd";
import { useEffect, useRef } from "react";
import { leaveQuestion } from "./useUnsavedWarning.ts";

interface Dialog {
  form: FormInstance;
  open: boolean;
  /** What was typed has been sent: where that leads, nothing is lost. */
  busy: boolean;
  close: () => void;
}

/** Closes a dialog; asks first when something was typed into it, also when the page below it is left. */
export function useCarefulClose({ form, open, busy, close }: Dialog) {
  const { modal } = App.useApp();
  const question = useRef<{ destroy: () => void }>(undefined);
  useEffect(() => () => question.current?.destroy(), []);
  useBlocker({
    shouldBlockFn: ({ current, next }) =>
      current.pathname !== next.pathname && form.isFieldsTouched() && !window.confirm(leaveQuestion),
    enableBeforeUnload: () => form.isFieldsTouched(),
    disabled: !open || busy,
  });
  return () => {
    if (!form.isFieldsTouched()) return close();
    question.current = modal.confirm({
      title: "放弃已填写的内容？",
      okText: "放弃",
      cancelText: "继续填写",
      autoFocusButton: "cancel",
      onOk: close,
    });
  };
}
