import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { cx } from "../cx";

export interface HeadingProps {
  level: 1 | 2 | 3;
  children: ReactNode;
  id?: string;
}

export function Heading({ level, children, id }: HeadingProps) {
  return (
    <View id={id} className={cx("heading", `heading-${level}`)} ariaRole="heading">
      {children}
    </View>
  );
}
