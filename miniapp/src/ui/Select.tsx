import type { Choosable } from "./Choice";
import { Pick } from "./element/Pick";
import { type ControlProps, described, Field } from "./Field";

export interface SelectProps extends ControlProps {
  value: string | undefined;
  options: readonly Choosable[];
  onChange: (value: string) => void;
  placeholder?: string;
}

export function Select({ value, options, onChange, placeholder, ...rest }: SelectProps) {
  return (
    <Field {...rest}>
      <Pick
        id={rest.id}
        label={rest.label}
        value={value}
        options={options}
        onPick={onChange}
        placeholder={placeholder}
        {...described(rest)}
      />
    </Field>
  );
}
