import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { cx } from "./cx";

export interface Stage {
  key: string;
  title: string;
  state: "done" | "current" | "ahead";
  note?: ReactNode;
}

const words = { done: "已完成", current: "正在办", ahead: "还没到" };

/** A way from top to bottom: what is done, where it stands, what follows; `plain` before anybody has set out. */
export function Stages({ stages, plain = false }: { stages: readonly Stage[]; plain?: boolean }) {
  return (
    <View ariaRole="list">
      {stages.map(({ key, title, state, note }, at) => (
        <View className="stage" key={key} ariaRole="listitem">
          <View className={cx("step-mark", "stage-mark", !plain && `stage-${state}`)}>
            {state === "done" ? "✓" : at + 1}
          </View>
          <View className="stage-body">
            <View className={cx("entry-title", state === "ahead" && !plain && "stage-title-ahead")}>
              {title}
              {!plain && <View className="stage-word">{words[state]}</View>}
            </View>
            {note && <View className="muted">{note}</View>}
          </View>
        </View>
      ))}
    </View>
  );
}
