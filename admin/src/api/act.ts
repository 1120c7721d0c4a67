import { type QueryKey, useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useRef } from "react";
import { asRefusal, isDecided, isOutdated, type Refusal } from "./refusal.ts";

/** randomUUID exists only on https; offices still open the site over plain http. */
export const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );

interface ActOptions<O> {
  /** Said when it is done and the page shows it. */
  done?: string | ((outcome: O) => string);
  /** What is read under this key is the answer itself: the screen shows it without asking again. */
  answers?: QueryKey;
  /** What has to be read again afterwards. */
  refresh?: readonly QueryKey[];
  onDone?: (outcome: O) => void;
  /** The caller shows the refusal itself. */
  quiet?: boolean;
}

/**
 * One act of the user. The key stays the same while the outcome is unknown (lost reply, server error),
 * so pressing the button again never does the thing twice; it changes once the server has decided.
 */
export function useAct<I, O>(act: (input: I, key: string) => Promise<O>, options: ActOptions<O> = {}) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const keys = useRef<{ input: string; key: string } | undefined>(undefined);
  const pending = useRef<string | undefined>(undefined);
  const readAgain = () =>
    Promise.all((options.refresh ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })));
  const mutation = useMutation<O, Refusal, I>({
    mutationFn: (input) => act(input, keyFor(keys, input)).catch(rethrow),
    onSuccess: async (outcome) => {
      keys.current = undefined;
      const { answers, done } = options;
      if (answers) queries.setQueryData(answers, outcome);
      const isRead = readAgain();
      if (!answers) await isRead;
      if (done) void message.success(typeof done === "string" ? done : done(outcome));
      options.onDone?.(outcome);
    },
    onError: (refusal) => {
      if (isDecided(refusal)) keys.current = undefined;
      if (isOutdated(refusal)) void readAgain();
      if (!options.quiet && refusal.code !== sessionEnded) void message.error(refusal.message);
    },
    onSettled: () => {
      pending.current = undefined;
    },
  });
  const { mutate, isPending: busy, error, reset } = mutation;
  // The second half of a double click comes before the button is drawn as busy.
  const run = (input: I) => {
    const text = textOf(input);
    if (pending.current === text) return;
    pending.current = text;
    mutate(input);
  };
  return { run, busy, refusal: error?.code === sessionEnded ? null : error, reset };
}

/** Said by the dialog that asks to sign in again; afterwards it would only stand in the way. */
const sessionEnded = "identity.sessionEnded";

const rethrow = (error: unknown): never => {
  throw asRefusal(error);
};

type Keys = { current: { input: string; key: string } | undefined };

const textOf = (input: unknown): string => JSON.stringify(input) ?? "";

function keyFor(keys: Keys, input: unknown): string {
  const text = textOf(input);
  if (keys.current?.input !== text) keys.current = { input: text, key: newKey() };
  return keys.current.key;
}
