import { Grid } from "antd";
import { useSyncExternalStore } from "react";

/** What stands at both sides of the content. */
const margins = 34;

const subscribe = (onResize: () => void) => {
  addEventListener("resize", onResize);
  return () => removeEventListener("resize", onResize);
};

/** How wide the content of a page is where it is narrow: a tablet held upright; elsewhere there is room. */
export function useRoom(): number {
  const { lg: wide } = Grid.useBreakpoint();
  const width = useSyncExternalStore(subscribe, () => document.documentElement.clientWidth);
  return wide ? Number.POSITIVE_INFINITY : width - margins;
}
