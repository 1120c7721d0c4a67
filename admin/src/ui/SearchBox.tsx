import { Input } from "antd";
import { useState } from "react";

interface Props {
  /** What the address says. */
  given: string | undefined;
  /** Said to a screen reader. */
  label: string;
  placeholder: string;
  onSearch: (text: string | undefined) => void;
  /** Only digits are typed. */
  digits?: number;
  testId: string;
}

/** Searches on Enter. It follows the address, back too, without being drawn anew: the cursor stays where it is. */
export function SearchBox({ given = "", label, placeholder, onSearch, digits, testId }: Props) {
  const [text, setText] = useState(given);
  const [followed, follow] = useState(given);
  if (followed !== given) {
    follow(given);
    setText(given);
  }
  return (
    <Input.Search
      allowClear
      style={{ width: 280 }}
      aria-label={label}
      placeholder={placeholder}
      {...(digits && { inputMode: "tel", maxLength: digits })}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onSearch={(typed) => onSearch(typed.trim() || undefined)}
      data-testid={testId}
    />
  );
}
