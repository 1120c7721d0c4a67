import { useEffect, useState } from "react";
import { onScreen } from "./on-screen";

/** Whether there is more at the side than is seen, at this width and in this size of letters. */
export function useReachesBeyond(id: string, columns: number): boolean {
  const [beyond, setBeyond] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another building has other columns.
  useEffect(() => {
    const box = onScreen(id);
    if (!box) return;
    const observer = new ResizeObserver(() => setBeyond(box.scrollWidth > box.clientWidth + 1));
    for (const one of [box, ...box.children]) observer.observe(one);
    return () => observer.disconnect();
  }, [id, columns]);
  return beyond;
}
