import { Input } from "antd";
import { useState } from "react";
import { fenFrom, yuanFrom } from "../../ui/money.ts";

interface Props {
  id?: string | undefined;
  /** Fen. */
  value: number | undefined;
  onChange: (fen: number | undefined) => void;
}

/** Typed in yuan, kept in fen; what is not an amount is left standing and marked. */
export function MoneyInput({ id, value, onChange }: Props) {
  const [typed, setTyped] = useState<string>();
  const text = typed ?? (value === undefined ? "" : yuanFrom(value));
  const wrong = text !== "" && fenFrom(text) === undefined;
  const type = (next: string) => {
    setTyped(next);
    onChange(fenFrom(next));
  };
  return (
    <Input
      id={id}
      value={text}
      inputMode="decimal"
      suffix="元"
      status={wrong ? "error" : ""}
      onChange={(event) => type(event.target.value)}
      onBlur={() => !wrong && setTyped(undefined)}
    />
  );
}
