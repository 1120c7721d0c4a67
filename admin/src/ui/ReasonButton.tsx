import type { QueryKey } from "@tanstack/react-query";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useAct } from "../api/act.ts";
import { ReasonDialog } from "./ReasonDialog.tsx";

interface Props<O> {
  label: string;
  act: (reason: string, key: string) => Promise<O>;
  done: string | ((outcome: O) => string);
  refresh: readonly QueryKey[];
  onDone?: () => void;
  /** Asked for and needed, asked for, or only a confirmation. */
  reason?: "required" | "optional" | "none";
  templates?: readonly string[];
  danger?: boolean;
  primary?: boolean;
  small?: boolean;
  disabled?: boolean;
  testId?: string;
  /** What happens, in words. */
  children?: ReactNode;
}

/** A button whose act is confirmed once, with a reason where one is due. A refusal stays in the dialog. */
export function ReasonButton<O>(props: Props<O>) {
  const { label, done, refresh, reason = "none", danger = false, primary = false } = props;
  const [open, setOpen] = useState(false);
  const act = useAct(props.act, { done, refresh, quiet: true, onDone: () => finish() });
  const finish = () => {
    setOpen(false);
    props.onDone?.();
  };
  const begin = () => {
    act.reset();
    setOpen(true);
  };
  return (
    <>
      <Button
        type={primary ? "primary" : "default"}
        danger={danger}
        size={props.small ? "small" : "middle"}
        disabled={props.disabled ?? false}
        onClick={begin}
        data-testid={props.testId}
      >
        {label}
      </Button>
      <ReasonDialog
        open={open}
        title={label}
        confirm={label}
        required={reason === "required"}
        asksReason={reason !== "none"}
        templates={props.templates ?? []}
        danger={danger}
        busy={act.busy}
        refusal={act.refusal}
        onConfirm={act.run}
        onClose={() => setOpen(false)}
      >
        {props.children}
      </ReasonDialog>
    </>
  );
}
