import { cx } from "../cx";
import type { LineInputProps } from "./LineInput";

const keyboards = { text: "text", number: "numeric", digit: "decimal", idcard: "text" } as const;

export function LineInput(props: LineInputProps) {
  const { id, value, onInput, kind = "text", multiline, maxLength = 500, invalid } = props;
  const shared = {
    id,
    value,
    maxLength,
    placeholder: props.placeholder,
    disabled: props.disabled,
    autoComplete: props.autoComplete ?? "off",
    "aria-label": props.label,
    "aria-invalid": invalid || undefined,
    "aria-describedby": props.describedBy,
    className: cx("control", invalid && "control-bad", multiline && "control-area"),
    onChange: (event: { target: { value: string } }) => onInput(event.target.value),
  };
  return multiline ? <textarea {...shared} /> : <input {...shared} type="text" inputMode={keyboards[kind]} />;
}
