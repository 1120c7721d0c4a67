import { useDidHide, useDidShow } from "@tarojs/taro";
import { useEffect, useRef, useState } from "react";

/** Asks again every few seconds while the page is looked at, and never before the last answer has come. */
export function usePolling(ask: () => Promise<void>, everyMs: number): void {
  const [shown, setShown] = useState(true);
  const latest = useRef(ask);
  latest.current = ask;
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  useEffect(() => {
    if (!shown) return;
    let timer: ReturnType<typeof setTimeout>;
    let stopped = false;
    const wait = () => {
      if (!stopped) timer = setTimeout(() => void latest.current().then(wait, wait), everyMs);
    };
    wait();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [shown, everyMs]);
}
