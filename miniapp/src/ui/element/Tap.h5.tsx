import { cx } from "../cx";
import type { TapProps } from "./Tap";

export function Tap({ id, onTap, children, className, disabled = false, label, pressed }: TapProps) {
  return (
    <button
      id={id}
      type="button"
      className={cx("tap", className)}
      disabled={disabled}
      aria-label={label}
      aria-pressed={pressed}
      onClick={onTap}
    >
      {children}
    </button>
  );
}
