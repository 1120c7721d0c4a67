import { cx } from "../cx";
import type { LineInputProps } from "./LineInput";

const keyboards = { text: "text", number: "numeric", digit: "decimal", idcard: "text" } as const;

export function LineInput(props: LineInputProps) {
  const { id, value, onInput, onEnter, kind = "text", multiline, maxLength = 500, invalid } = props;
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
  if (multiline) return <textarea {...shared} />;
  return (
    <input
      {...shared}
      type="text"
      inputMode={keyboards[kind]}
      // The Enter that ends a word of an input method is not meant.
      onKeyDown={({ key, nativeEvent }) => key === "Enter" && !nativeEvent.isComposing && onEnter?.()}
    />
  );
}
