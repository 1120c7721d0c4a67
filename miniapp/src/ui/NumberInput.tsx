import { View } from "@tarojs/components";
import { useState } from "react";
import { LineInput } from "./element/LineInput";
import { type ControlProps, described, Field } from "./Field";
import { numberFromText, textFromNumber } from "./number-text";

export interface NumberInputProps extends ControlProps {
  /** Whole numbers, or integer fen with `money`. */
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  money?: boolean;
  unit?: string | undefined;
}

/** Keeps what is typed (such as "12.") until it means another number. */
export function NumberInput({ value, onChange, money = false, unit, ...rest }: NumberInputProps) {
  const decimals = money ? 2 : 0;
  const [typed, setTyped] = useState("");
  const shown = numberFromText(typed, decimals) === value ? typed : textFromNumber(value, decimals);
  const type = (text: string) => {
    setTyped(text);
    if (text === "" || numberFromText(text, decimals) !== undefined) onChange(numberFromText(text, decimals));
  };
  const words = shown !== "" && numberFromText(shown, decimals) === undefined;
  const field = words ? { ...rest, error: "请只填数字，例如 3200" } : rest;
  const aria = described(field);
  const suffix = unit ?? (money ? "元" : undefined);
  return (
    <Field {...field}>
      <View className="control-unit">
        <LineInput
          id={rest.id}
          label={suffix ? `${rest.label}（${suffix}）` : rest.label}
          value={shown}
          onInput={type}
          kind={money ? "digit" : "number"}
          maxLength={15}
          {...aria}
        />
        {suffix && <View className="control-unit-text">{suffix}</View>}
      </View>
    </Field>
  );
}
