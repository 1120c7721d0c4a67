import { useCallback, useRef, useState } from "react";
import { type Act, newAct } from "../api/client";
import { type ApiError, asApiError } from "../api/errors";

export interface Acting<I, R> {
  run: (input: I) => void;
  busy: boolean;
  error: ApiError | undefined;
  clear: () => void;
  result: R | undefined;
}

/**
 * One thing that a person intends to do. The idempotency key is made at the first try and kept while
 * no answer has come, so that trying again after a lost reply cannot do it twice.
 */
export function useAct<I, R>(
  perform: (act: Act, input: I) => Promise<R>,
  onDone?: (result: R) => void,
): Acting<I, R> {
  const [state, setState] = useState<{ busy: boolean; error?: ApiError; result?: R }>({ busy: false });
  const intended = useRef<{ act: Act; input: string }>();
  const running = useRef(false);
  const handlers = useRef({ perform, onDone });
  handlers.current = { perform, onDone };
  const start = useCallback(async (input: I) => {
    const words = JSON.stringify(input) ?? "";
    if (intended.current?.input !== words) intended.current = { act: newAct(), input: words };
    setState({ busy: true });
    try {
      const result = await handlers.current.perform(intended.current.act, input);
      intended.current = undefined;
      setState({ busy: false, result });
      handlers.current.onDone?.(result);
    } catch (caught) {
      const error = asApiError(caught);
      if (error.answered) intended.current = undefined;
      setState({ busy: false, error });
    }
  }, []);
  const run = useCallback(
    (input: I) => {
      if (running.current) return;
      running.current = true;
      void start(input).finally(() => {
        running.current = false;
      });
    },
    [start],
  );
  const clear = useCallback(() => setState({ busy: false }), []);
  return { run, clear, busy: state.busy, error: state.error, result: state.result };
}
