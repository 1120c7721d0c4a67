import { useDidHide, useDidShow } from "@tarojs/taro";
import { type RefObject, useRef } from "react";

/** The browser itself begins at the top of the first page. */
let first = true;

/**
 * A new page is read from its heading; coming back, one goes on where one has left. It knows its page by an element of it:
 * the page before stays in sight while the new one moves in.
 */
export function usePageFocus<E extends HTMLElement>(): RefObject<E> {
  const within = useRef<E>(null);
  const left = useRef<Element | null>(null);
  useDidHide(() => {
    left.current = document.activeElement;
  });
  useDidShow(() => {
    if (!first) moveTo(left.current, within);
    first = false;
  });
  return within;
}

function moveTo(left: Element | null, within: RefObject<HTMLElement>): void {
  // After the page has been put where it belongs.
  requestAnimationFrame(() => {
    const target = left?.isConnected && left !== document.body ? left : headingOf(within.current);
    if (!(target instanceof HTMLElement)) return;
    if (target.matches("h1")) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  });
}

const headingOf = (part: HTMLElement | null) => part?.closest(".app")?.querySelector("h1") ?? null;
