import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { useSlow } from "../session/use-slow";
import { cx } from "./cx";
import { Tap } from "./element/Tap";

export interface ButtonProps {
  id: string;
  onTap: () => void;
  children: ReactNode;
  kind?: "primary" | "secondary" | "danger";
  loading?: boolean;
  /** Why it cannot be used now; a button is never switched off without saying so. */
  disabledWhy?: string | undefined;
  wide?: boolean;
}

export function Button({ id, onTap, children, kind = "primary", loading, disabledWhy, wide }: ButtonProps) {
  const slow = useSlow(Boolean(loading));
  return (
    <View className={cx("button-box", wide && "button-box-wide")}>
      <Tap
        id={id}
        className={cx("button", `button-${kind}`)}
        disabled={Boolean(loading || disabledWhy)}
        onTap={onTap}
      >
        {loading ? waiting(slow) : children}
      </Tap>
      {disabledWhy && <View className="button-why">{disabledWhy}</View>}
    </View>
  );
}

const waiting = (slow: boolean) => (slow ? "网络有点慢，还在办，请等一等…" : "正在处理…");
