import { Day } from "./element/Day";
import { type ControlProps, described, Field } from "./Field";

export interface DateInputProps extends ControlProps {
  value: string | undefined;
  onChange: (day: string) => void;
  min?: string | undefined;
  max?: string | undefined;
}

export function DateInput({ value, onChange, min, max, ...rest }: DateInputProps) {
  return (
    <Field {...rest}>
      <Day
        id={rest.id}
        label={rest.label}
        value={value}
        onPick={onChange}
        min={min}
        max={max}
        {...described(rest)}
      />
    </Field>
  );
}
