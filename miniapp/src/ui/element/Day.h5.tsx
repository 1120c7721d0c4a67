import { cx } from "../cx";
import type { DayProps } from "./Day";

export function Day({ id, value, onPick, min, max, label, disabled, invalid, describedBy }: DayProps) {
  return (
    <input
      id={id}
      type="date"
      className={cx("control", invalid && "control-bad")}
      value={value ?? ""}
      min={min}
      max={max}
      disabled={disabled}
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      onChange={(event) => onPick(event.target.value)}
    />
  );
}
