import { Input, Textarea } from "@tarojs/components";
import { cx } from "../cx";

export interface LineInputProps {
  id: string;
  value: string;
  onInput: (value: string) => void;
  /** What Enter, or the corner key of a phone's keyboard, does in a single line. */
  onEnter?: (() => void) | undefined;
  /** `idcard` and `digit` choose the keyboard of a phone. */
  kind?: "text" | "number" | "idcard" | "digit";
  multiline?: boolean;
  maxLength?: number;
  placeholder?: string;
  disabled?: boolean;
  label?: string;
  invalid?: boolean;
  describedBy?: string;
  autoComplete?: "tel" | "one-time-code" | "name" | "off";
}

export function LineInput(props: LineInputProps) {
  const { id, value, onInput, kind = "text", multiline, maxLength = 500, label, invalid } = props;
  const shared = {
    id,
    value,
    maxlength: maxLength,
    placeholder: props.placeholder,
    disabled: props.disabled ?? false,
    ariaLabel: label,
    placeholderClass: "control-hint",
    onInput: (event: { detail: { value: string } }) => onInput(event.detail.value),
  };
  const className = cx("control", invalid && "control-bad");
  if (multiline) return <Textarea {...shared} className={cx(className, "control-area")} autoHeight />;
  return <Input {...shared} className={className} type={kind} onConfirm={() => props.onEnter?.()} />;
}
