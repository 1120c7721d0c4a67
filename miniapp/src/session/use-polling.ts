import { useDidHide, useDidShow } from "@tarojs/taro";
import { useEffect, useRef, useState } from "react";
import { useConnected } from "./connected";
import { keepAsking } from "./keep-asking";

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
    const atOnce = connectedBefore.current !== connected;
    connectedBefore.current = connected;
    return keepAsking({
      ask: () => latest.current(),
      later: (act) => {
        const timer = setTimeout(act, everyMs);
        return () => clearTimeout(timer);
      },
      ...{ atOnce, connected },
    });
  }, [shown, connected, everyMs]);
}
