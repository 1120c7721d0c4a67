import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { Heading } from "./element/Heading";

export interface CardProps {
  title?: string;
  /** At the right of the title, such as a status. */
  aside?: ReactNode;
  children: ReactNode;
}

export function Card({ title, aside, children }: CardProps) {
  return (
    <View className="card">
      {(title || aside) && (
        <View className="card-head">
          {title && <Heading level={2}>{title}</Heading>}
          {aside}
        </View>
      )}
      {children}
    </View>
  );
}

/** Cards side by side where there is room: one column on a phone, two on a tablet, three on a PC. */
export function Grid({ children }: { children: ReactNode[] }) {
  return (
    <View className="grid">
      {children.map((child, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a page do not move.
        <View className="grid-cell" key={at}>
          {child}
        </View>
      ))}
    </View>
  );
}
