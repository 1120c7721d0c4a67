import { Button } from "@tarojs/components";
import type { ReactNode } from "react";
import { cx } from "../cx";

export interface TapProps {
  id: string;
  onTap: () => void;
  children: ReactNode;
  className?: string;
  disabled?: boolean;
  /** Read aloud instead of the content. */
  label?: string;
  /** A choice among others that is on at the moment. */
  pressed?: boolean;
}

/** Anything that can be tapped: the one place where the platforms differ. */
export function Tap({ id, onTap, children, className, disabled = false, label, pressed }: TapProps) {
  const spoken = pressed ? `已选，${label ?? ""}` : label;
  return (
    <Button
      id={id}
      className={cx("tap", disabled && "tap-off", className)}
      disabled={disabled}
      hoverClass="tap-on"
      ariaLabel={spoken}
      onClick={onTap}
    >
      {children}
    </Button>
  );
}
