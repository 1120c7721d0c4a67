import { Option } from "./element/Option";
import { type ControlProps, described, Field } from "./Field";

export interface Choosable {
  value: string;
  label: string;
}

export interface ChoiceProps extends ControlProps {
  value: string | undefined;
  options: readonly Choosable[];
  onChange: (value: string) => void;
}

/** One of a few; for many use Select. */
export function Choice({ value, options, onChange, ...rest }: ChoiceProps) {
  return (
    <Field {...rest} group>
      {options.map((option) => (
        <Option
          key={option.value}
          id={`${rest.id}-${option.value}`}
          kind="radio"
          name={rest.id}
          checked={option.value === value}
          describedBy={described(rest).describedBy}
          onPick={() => onChange(option.value)}
        >
          {option.label}
        </Option>
      ))}
    </Field>
  );
}

export interface MultiChoiceProps extends ControlProps {
  value: readonly string[];
  options: readonly Choosable[];
  onChange: (value: string[]) => void;
}

export function MultiChoice({ value, options, onChange, ...rest }: MultiChoiceProps) {
  const toggled = (one: string) =>
    value.includes(one) ? value.filter((other) => other !== one) : [...value, one];
  return (
    <Field {...rest} group>
      {options.map((option) => (
        <Option
          key={option.value}
          id={`${rest.id}-${option.value}`}
          kind="checkbox"
          name={rest.id}
          checked={value.includes(option.value)}
          onPick={() => onChange(toggled(option.value))}
        >
          {option.label}
        </Option>
      ))}
    </Field>
  );
}
