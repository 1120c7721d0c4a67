import { useDidHide, useDidShow } from "@tarojs/taro";
import { useEffect, useRef, useState } from "react";

/** Asks again every few seconds while the page is looked at; `everyMs` undefined stops it. */
export function usePolling(ask: () => void, everyMs: number | undefined): void {
  const [shown, setShown] = useState(true);
  const latest = useRef(ask);
  latest.current = ask;
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  useEffect(() => {
    if (!shown || everyMs === undefined) return;
    const timer = setInterval(() => latest.current(), everyMs);
    return () => clearInterval(timer);
  }, [shown, everyMs]);
}
