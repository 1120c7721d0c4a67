import { Radio } from "antd";

export interface Choice {
  value: string;
  label: string;
}

interface Props {
  label: string;
  options: readonly Choice[];
  value: string;
  onChange: (value: string) => void;
  testId?: string;
}

/** A few choices side by side; arrow keys move between them. */
export function Choices({ label, options, value, onChange, testId }: Props) {
  return (
    <Radio.Group
      aria-label={label}
      data-testid={testId}
      optionType="button"
      options={options.map(({ value: code, label: text }) => ({ value: code, label: text }))}
      value={value}
      onChange={(event) => onChange(String(event.target.value))}
    />
  );
}
