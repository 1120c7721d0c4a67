import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { cx } from "../cx";

export interface LabelledProps {
  /** The control that the label belongs to. */
  id: string;
  label: ReactNode;
  children: ReactNode;
  className?: string;
  /** Several controls under one label (radios, checkboxes, files). */
  group?: boolean;
}

export function Labelled({ id, label, children, className }: LabelledProps) {
  return (
    <View id={`${id}-field`} className={cx("field", className)}>
      <View className="field-label">{label}</View>
      {children}
    </View>
  );
}
