import { useDidHide, useDidShow } from "@tarojs/taro";
import { useRef } from "react";
import { onScreen } from "./on-screen";

/** The browser itself begins at the top of the first page. */
let first = true;

/** A new page is read from its heading; coming back, one goes on where one has left. */
export function usePageFocus(): void {
  const left = useRef<Element | null>(null);
  useDidHide(() => {
    left.current = document.activeElement;
  });
  useDidShow(() => {
    if (!first) moveTo(left.current);
    first = false;
  });
}

function moveTo(left: Element | null): void {
  // After the page has been put where it belongs.
  requestAnimationFrame(() => {
    const target = left?.isConnected && left !== document.body ? left : headingOnScreen();
    if (!(target instanceof HTMLElement)) return;
    if (target.matches("h1")) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  });
}

const headingOnScreen = () => onScreen("content")?.querySelector("h1") ?? null;
