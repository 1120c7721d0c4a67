import { useDidHide, useDidShow } from "@tarojs/taro";
import { useCallback, useEffect, useRef, useState } from "react";
import { asApiError } from "../api/errors";
import { answered, faceOf, failed, type Known, type Load } from "./load";

export interface LoadOptions<T> {
  isEmpty?: (data: T) => boolean;
}

interface Asked<T> {
  key: string;
  known: Known<T>;
}

/** Fetches when `key` changes and on reload; a reply is ignored once a later question has been answered. */
export function useLoad<T>(key: string, fetch: () => Promise<T>, options: LoadOptions<T> = {}): Load<T> {
  const [asked, setAsked] = useState<Asked<T>>({ key, known: {} });
  const turns = useRef({ asked: 0, shown: 0 });
  const ask = useRef(fetch);
  ask.current = fetch;
  const setKnown = useCallback(
    (next: (before: Known<T>) => Known<T>) =>
      setAsked((before) => ({ key, known: next(before.key === key ? before.known : {}) })),
    [key],
  );
  const reload = useCallback(async () => {
    turns.current.asked += 1;
    const turn = turns.current.asked;
    const next = await settle(ask.current);
    if (turn <= turns.current.shown) return;
    turns.current.shown = turn;
    setKnown(next);
  }, [setKnown]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when to ask again.
  useEffect(() => {
    setKnown(() => ({}));
    void reload();
    return () => {
      turns.current.shown = turns.current.asked;
    };
  }, [key, reload]);
  useAskAgainOnReturn(reload);
  const retry = useCallback(() => {
    setKnown((before) => ({ ...before, retrying: true }));
    void reload();
  }, [reload, setKnown]);
  // Another key: what was known is the answer to another question, and is not shown as the one to this for a moment.
  const known = asked.key === key ? asked.known : {};
  return faceOf(known, { reload, retry }, options.isEmpty);
}

/** What was fetched before another page was open, or before the phone lay in a pocket, may be old. */
function useAskAgainOnReturn(reload: () => Promise<void>) {
  const away = useRef(false);
  useDidHide(() => {
    away.current = true;
  });
  useDidShow(() => {
    if (away.current) void reload();
    away.current = false;
  });
}

async function settle<T>(fetch: () => Promise<T>): Promise<(before: Known<T>) => Known<T>> {
  try {
    const data = await fetch();
    return () => answered(data);
  } catch (caught) {
    const error = asApiError(caught);
    return (before) => failed(before, error);
  }
}
