import { cx } from "../cx";
import type { LabelledProps } from "./Labelled";

export function Labelled({ id, label, children, className, group }: LabelledProps) {
  if (group) {
    return (
      <fieldset id={`${id}-field`} className={cx("field", className)}>
        <legend className="field-label">{label}</legend>
        {children}
      </fieldset>
    );
  }
  return (
    <div id={`${id}-field`} className={cx("field", className)}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children}
    </div>
  );
}
