export interface Asking {
  ask: () => Promise<void>;
  /** Does it some time later; answers what calls it off. */
  later: (act: () => void) => () => void;
  /** Ask now: the network has just gone, or is back. */
  atOnce: boolean;
  /** Nobody can answer: asked at most once, so that the page says so. */
  connected: boolean;
}

/** Asks again and again, never before the last answer has come, until it is stopped. */
export function keepAsking({ ask, later, atOnce, connected }: Asking): () => void {
  let stopped = false;
  let callOff: (() => void) | undefined;
  const askNow = () => void ask().then(wait, wait);
  const wait = () => {
    if (connected && !stopped) callOff = later(askNow);
  };
  if (atOnce) askNow();
  else wait();
  return () => {
    stopped = true;
    callOff?.();
  };
}
