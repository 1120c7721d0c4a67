import { useDidHide, useDidShow } from "@tarojs/taro";
import { useEffect, useRef, useState } from "react";
import { useConnected } from "./connected";

/**
 * Asks again every few seconds while the page is looked at and there is a network, and never before the last answer has
 * come. When the network goes it asks once more, so that the page says that nobody answers; when it is back, at once.
 */
export function usePolling(ask: () => Promise<void>, everyMs: number): void {
  const [shown, setShown] = useState(true);
  const connected = useConnected();
  const connectedBefore = useRef(connected);
  const latest = useRef(ask);
  latest.current = ask;
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  useEffect(() => {
    if (!shown) return;
    let timer: ReturnType<typeof setTimeout>;
    let stopped = false;
    const askNow = () => void latest.current().then(wait, wait);
    const wait = () => {
      if (connected && !stopped) timer = setTimeout(askNow, everyMs);
    };
    if (connectedBefore.current === connected) wait();
    else askNow();
    connectedBefore.current = connected;
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [shown, connected, everyMs]);
}
