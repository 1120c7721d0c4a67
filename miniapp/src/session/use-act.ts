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

type State<R> = { busy: boolean; error?: ApiError; result?: R };

/**
 * One thing that a person intends to do. The idempotency key is made at the first try and kept while
 * no answer has come, so that trying again after a lost reply cannot do it twice.
 */
export function useAct<I, R>(
  perform: (act: Act, input: I) => Promise<R>,
  onDone?: (result: R) => void,
): Acting<I, R> {
  const [state, setState] = useState<State<R>>({ busy: false });
  const intention = useIntention();
  const running = useRef(false);
  const latest = useRef({ perform, onDone });
  latest.current = { perform, onDone };
  const start = async (input: I) => {
    setState({ busy: true });
    try {
      const result = await latest.current.perform(intention.actFor(input), input);
      intention.forget();
      setState({ busy: false, result });
      latest.current.onDone?.(result);
    } catch (caught) {
      const error = asApiError(caught);
      if (error.answered) intention.forget();
      setState({ busy: false, error });
    }
    running.current = false;
  };
  const run = (input: I) => {
    if (running.current) return;
    running.current = true;
    void start(input);
  };
  const clear = useCallback(() => setState({ busy: false }), []);
  return { run, clear, busy: state.busy, error: state.error, result: state.result };
}

/** Other words are another intention. */
function useIntention() {
  const intended = useRef<{ act: Act; words: string }>();
  const actFor = (input: unknown): Act => {
    const words = JSON.stringify(input) ?? "";
    if (intended.current?.words !== words) intended.current = { act: newAct(), words };
    return intended.current.act;
  };
  const forget = () => {
    intended.current = undefined;
  };
  return { actFor, forget };
}
