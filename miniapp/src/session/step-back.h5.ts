import { useDidHide, useDidShow } from "@tarojs/taro";
import { useEffect, useRef } from "react";

type EntryState = { key?: string; step?: true } | null;

/** Whether the browser stands on an entry of its history that we added: back from it is a step back within the page. */
const isExtra = (): boolean => (history.state as EntryState)?.step === true;
const keyOf = (state: unknown): string | undefined => (state as EntryState)?.key;

interface Steps {
  key: string | undefined;
  isOnTop: boolean;
  onPop: () => void;
}

let steps: Steps | undefined;
let onLeft: (() => void) | undefined;

/** Before the router hears of it, so the app loads this first: for the router the page stays the same. */
function popped(event: PopStateEvent): void {
  if (!steps?.isOnTop || keyOf(event.state) !== steps.key) return;
  event.stopImmediatePropagation();
  const act = onLeft ?? steps.onPop;
  onLeft = undefined;
  act();
}

window.addEventListener("popstate", popped, true);

/** While the page is `within` its steps, the browser's way back goes one step back; from the first it leaves the page. */
export function useStepBack(within: boolean, step: number, back: () => void): void {
  const own = useRef<Steps>({ key: keyOf(history.state), isOnTop: true, onPop: () => undefined }).current;
  own.onPop = () => {
    if (within && !isExtra()) back();
    else if (!within && isExtra()) history.back();
  };
  useDidShow(() => {
    steps = own;
    own.isOnTop = true;
  });
  useDidHide(() => {
    own.isOnTop = false;
  });
  useEffect(() => {
    steps = own;
    return () => {
      if (steps === own) steps = undefined;
    };
  }, [own]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step has its own way back.
  useEffect(() => {
    if (within && !isExtra()) history.pushState({ ...history.state, step: true }, "");
    if (!within && isExtra()) history.back();
  }, [within, step]);
}

/** Before the page is replaced by another: its steps are no place to come back to. */
export function leaveSteps(): Promise<void> {
  if (!steps?.isOnTop || !isExtra()) return Promise.resolve();
  return new Promise((resolve) => {
    onLeft = resolve;
    history.back();
  });
}
