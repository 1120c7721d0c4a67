import { Text, View } from "@tarojs/components";
import type { ReactNode } from "react";
import { cx } from "../cx";

export interface OptionProps {
  id: string;
  kind: "radio" | "checkbox";
  /** Radios with the same name belong together. */
  name: string;
  checked: boolean;
  onPick: () => void;
  children: ReactNode;
  disabled?: boolean;
  describedBy?: string;
}

export function Option({ id, kind, checked, onPick, children, disabled }: OptionProps) {
  return (
    <View
      id={id}
      className={cx("option", `option-${kind}`, checked && "option-on")}
      ariaRole={kind}
      aria-checked={checked}
      hoverClass="tap-on"
      onClick={() => {
        if (!disabled) onPick();
      }}
    >
      <View className="option-mark">{checked ? "✓" : ""}</View>
      <Text>{children}</Text>
    </View>
  );
}
