import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { cx } from "./cx";
import type { Tone } from "./tone";

export interface NoticeProps {
  id?: string;
  tone?: Exclude<Tone, "plain">;
  title?: string;
  children?: ReactNode;
}

/** Errors are read aloud at once, the rest when there is a pause. */
export function Notice({ id, tone = "info", title, children }: NoticeProps) {
  return (
    <View id={id} className={cx("notice", `notice-${tone}`)} ariaRole={tone === "error" ? "alert" : "status"}>
      {title && <View className="notice-title">{title}</View>}
      {children && <View>{children}</View>}
    </View>
  );
}
