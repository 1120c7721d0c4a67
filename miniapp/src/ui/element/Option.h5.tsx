import { cx } from "../cx";
import type { OptionProps } from "./Option";

export function Option({ id, kind, name, checked, onPick, children, disabled, describedBy }: OptionProps) {
  return (
    <label className={cx("option", checked && "option-on")}>
      <input
        id={id}
        className="option-native"
        type={kind}
        name={name}
        checked={checked}
        disabled={disabled}
        aria-describedby={describedBy}
        onChange={onPick}
      />
      <span>{children}</span>
    </label>
  );
}
