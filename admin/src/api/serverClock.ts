import { useEffect, useSyncExternalStore } from "react";

/** Screens count on the server's clock; the machine's own may be wrong, and the demo clock differs on purpose. */
let offset = 0;
const watchers = new Set<() => void>();

export function observeServerNow(header: string | null, sentAt: number, receivedAt: number) {
  if (!header) return;
  const serverNow = /^\d+$/.test(header) ? Number(header) : Date.parse(header);
  if (Number.isNaN(serverNow)) return;
  const next = serverNow - (sentAt + receivedAt) / 2;
  if (Math.abs(next - offset) < 250) return;
  offset = next;
  for (const watcher of watchers) watcher();
}

export const serverNow = () => Date.now() + offset;

const subscribe = (watcher: () => void) => {
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
  };
};

let ticking = 0;
let timer: ReturnType<typeof setInterval> | undefined;

function keepTicking() {
  ticking += 1;
  timer ??= setInterval(() => {
    for (const watcher of watchers) watcher();
  }, 1000);
  return () => {
    ticking -= 1;
    if (ticking > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

const wholeSecond = () => Math.floor(serverNow() / 1000) * 1000;

/** The server's now, to the second. One timer for the whole page. */
export function useServerNow(): number {
  useEffect(keepTicking, []);
  return useSyncExternalStore(subscribe, wholeSecond);
}
