import { useEffect, useState } from "react";

/** When somebody begins to ask whether it has heard them. */
const slowMs = 5000;

/** True once something has been waited for that long. */
export function useSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!waiting) return;
    const timer = setTimeout(() => setSlow(true), slowMs);
    return () => clearTimeout(timer);
  }, [waiting]);
  return slow && waiting;
}
