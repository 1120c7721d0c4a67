import { LineInput, type LineInputProps } from "./element/LineInput";
import { type ControlProps, described, Field } from "./Field";

export interface TextInputProps extends ControlProps {
  value: string;
  onChange: (value: string) => void;
  onEnter?: LineInputProps["onEnter"];
  kind?: LineInputProps["kind"];
  multiline?: boolean;
  maxLength?: number | undefined;
  placeholder?: string;
  disabled?: boolean;
  autoComplete?: LineInputProps["autoComplete"];
}

export function TextInput({
  value,
  onChange,
  onEnter,
  kind,
  multiline,
  maxLength,
  placeholder,
  ...rest
}: TextInputProps) {
  return (
    <Field {...rest}>
      <LineInput
        id={rest.id}
        label={rest.label}
        value={value}
        onInput={onChange}
        onEnter={onEnter}
        kind={kind}
        multiline={multiline}
        maxLength={maxLength}
        placeholder={placeholder}
        disabled={rest.disabled}
        autoComplete={rest.autoComplete}
        {...described(rest)}
      />
    </Field>
  );
}
