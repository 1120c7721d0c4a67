import { View } from "@tarojs/components";
import { useEffect, useRef, useState } from "react";
import { noteServerNow, serverNow } from "../session/server-clock";
import { cx } from "./cx";
import { remaining } from "./remaining";

export interface CountdownProps {
  id: string;
  label: string;
  /** An instant as the API writes it; over exactly then. */
  closesAt: string;
  /** The server's instant in the reply that brought `closesAt`, where it is known. */
  serverNow?: string;
  onOver?: () => void;
}

/** Counts on the server's clock and speaks only at one hour, ten minutes and the end. */
export function Countdown({ id, label, closesAt, serverNow: told, onOver }: CountdownProps) {
  const end = Date.parse(closesAt);
  const [left, setLeft] = useState(() => end - serverNow());
  const over = useRef(onOver);
  over.current = onOver;
  useEffect(() => {
    if (told !== undefined) noteServerNow(Date.parse(told));
  }, [told]);
  useEffect(() => {
    const tick = () => setLeft(end - serverNow());
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [end]);
  const view = remaining(left);
  useEffect(() => {
    if (view.over) over.current?.();
  }, [view.over]);
  return (
    <View id={id} className={cx("countdown", view.urgent && "countdown-late")}>
      <View>{view.over ? "时间到了" : label}</View>
      <View className="countdown-time" ariaRole="timer" aria-live="off">
        {view.text}
      </View>
      <View className="unseen" ariaRole="status">
        {view.announcement}
      </View>
    </View>
  );
}
