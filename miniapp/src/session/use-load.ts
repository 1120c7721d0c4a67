import { useDidHide, useDidShow } from "@tarojs/taro";
import { useCallback, useEffect, useRef, useState } from "react";
import { type ApiError, asApiError } from "../api/errors";

/** The four faces of everything that is fetched. */
export type Load<T> =
  | { face: "loading" }
  | { face: "empty"; reload: () => void }
  | { face: "failed"; error: ApiError; reload: () => void }
  | { face: "ready"; data: T; reload: () => void };

type Outcome<T> = { data: T } | { error: ApiError } | undefined;

export interface LoadOptions<T> {
  isEmpty?: (data: T) => boolean;
}

/** Fetches when `key` changes and on reload; a late reply to an earlier question is ignored. */
export function useLoad<T>(key: string, fetch: () => Promise<T>, options: LoadOptions<T> = {}): Load<T> {
  const [outcome, setOutcome] = useState<Outcome<T>>();
  const latest = useRef(0);
  const ask = useRef(fetch);
  ask.current = fetch;
  const run = useCallback(async () => {
    const turn = ++latest.current;
    const found = await settle(ask.current);
    if (turn === latest.current) setOutcome(found);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when to ask again.
  useEffect(() => {
    setOutcome(undefined);
    void run();
    return () => {
      latest.current += 1;
    };
  }, [key, run]);
  useAskAgainOnReturn(run);
  const reload = useCallback(() => void run(), [run]);
  return faceOf(outcome, reload, options);
}

/** What was fetched before another page was open, or before the phone lay in a pocket, may be old. */
function useAskAgainOnReturn(run: () => Promise<void>) {
  const away = useRef(false);
  useDidHide(() => {
    away.current = true;
  });
  useDidShow(() => {
    if (away.current) void run();
    away.current = false;
  });
}

async function settle<T>(fetch: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { data: await fetch() };
  } catch (error) {
    return { error: asApiError(error) };
  }
}

function faceOf<T>(outcome: Outcome<T>, reload: () => void, { isEmpty }: LoadOptions<T>): Load<T> {
  if (!outcome) return { face: "loading" };
  if ("error" in outcome) return { face: "failed", error: outcome.error, reload };
  if (isEmpty?.(outcome.data)) return { face: "empty", reload };
  return { face: "ready", data: outcome.data, reload };
}
