import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { Option } from "./element/Option";

export interface CheckboxProps {
  id: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
  error?: string | undefined;
}

/** A single statement to agree to. */
export function Checkbox({ id, checked, onChange, children, error }: CheckboxProps) {
  return (
    <View id={`${id}-field`} className="field">
      {error && (
        <View id={`${id}-error`} className="field-error" ariaRole="alert">
          {error}
        </View>
      )}
      <Option id={id} kind="checkbox" name={id} checked={checked} onPick={() => onChange(!checked)}>
        {children}
      </Option>
    </View>
  );
}
