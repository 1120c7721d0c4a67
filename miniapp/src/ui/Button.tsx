import { View } from "@tarojs/components";
import type { ReactNode } from "react";
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
  return (
    <View className={cx("button-box", wide && "button-box-wide")}>
      <Tap
        id={id}
        className={cx("button", `button-${kind}`)}
        disabled={Boolean(loading || disabledWhy)}
        onTap={onTap}
      >
        {loading ? "正在处理…" : children}
      </Tap>
      {disabledWhy && <View className="button-why">{disabledWhy}</View>}
    </View>
  );
}
