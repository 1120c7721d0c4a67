import { cx } from "../cx";
import type { PickProps } from "./Pick";

export function Pick({ id, value, options, onPick, placeholder = "请选择", ...rest }: PickProps) {
  return (
    <select
      id={id}
      className={cx("control", rest.invalid && "control-bad")}
      value={value ?? ""}
      disabled={rest.disabled}
      aria-label={rest.label}
      aria-invalid={rest.invalid || undefined}
      aria-describedby={rest.describedBy}
      onChange={(event) => onPick(event.target.value)}
    >
      <option value="" disabled>
        {placeholder}
      </option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
