import { Text, View } from "@tarojs/components";
import type { ReactNode } from "react";
import { Labelled } from "./element/Labelled";

export interface FieldProps {
  /** The id of the control in it; the field itself is `<id>-field`. */
  id: string;
  label: string;
  required?: boolean | undefined;
  help?: string | undefined;
  error?: string | undefined;
  group?: boolean;
}

/** What every control passes on to its field. */
export type ControlProps = Omit<FieldProps, "group">;

/** For the control: what describes it when it is read aloud. */
export function described({ id, help, error }: ControlProps) {
  const ids = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(" ");
  return { describedBy: ids || undefined, invalid: Boolean(error) };
}

export function Field({
  id,
  label,
  required = true,
  help,
  error,
  group,
  children,
}: FieldProps & { children: ReactNode }) {
  const words = (
    <>
      {label}
      {!required && <Text className="field-optional">（选填）</Text>}
    </>
  );
  return (
    <Labelled id={id} label={words} group={group ?? false} className={error ? "field-bad" : ""}>
      {help && (
        <View id={`${id}-help`} className="field-help">
          {help}
        </View>
      )}
      {error && (
        <View id={`${id}-error`} className="field-error" ariaRole="alert">
          {error}
        </View>
      )}
      {children}
    </Labelled>
  );
}
