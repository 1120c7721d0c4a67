import { cx } from "../cx";
import type { TapProps } from "./Tap";

/** One that is switched off for a moment keeps the focus: whoever has pressed it with a key goes on from there. */
export function Tap({ id, onTap, children, className, disabled = false, label, pressed }: TapProps) {
  return (
    <button
      id={id}
      type="button"
      className={cx("tap", disabled && "tap-off", className)}
      aria-disabled={disabled || undefined}
      aria-label={label}
      aria-pressed={pressed}
      onClick={disabled ? undefined : onTap}
    >
      {children}
    </button>
  );
}
