import type { ApiError } from "../api/errors";

/** The four faces of everything that is fetched. `reload` asks quietly, `retry` is a person's own and shows it. */
export type Load<T> =
  | { face: "loading"; reload: () => Promise<void> }
  | { face: "empty"; reload: () => Promise<void> }
  | { face: "failed"; error: ApiError; reload: () => Promise<void>; retry: () => void }
  | { face: "ready"; data: T; reload: () => Promise<void>; old: Old | undefined };

/** What is shown was fetched before; the last try to renew it got no answer. */
export interface Old {
  error: ApiError;
  retrying: boolean;
  retry: () => void;
}

/** What is known of a question by now. */
export interface Known<T> {
  answer?: { data: T };
  error?: ApiError;
  /** A person has asked to try again. */
  retrying?: boolean;
}

export const answered = <T>(data: T): Known<T> => ({ answer: { data } });

/** What was fetched before stays on the screen while nobody answers; what the server refuses does not. */
export function failed<T>(known: Known<T>, error: ApiError): Known<T> {
  return known.answer && !error.answered ? { answer: known.answer, error } : { error };
}

interface Asking {
  reload: () => Promise<void>;
  retry: () => void;
}

export function faceOf<T>(
  known: Known<T>,
  { reload, retry }: Asking,
  isEmpty?: (data: T) => boolean,
): Load<T> {
  const { answer, error, retrying = false } = known;
  if (answer && isEmpty?.(answer.data)) return { face: "empty", reload };
  if (answer) {
    const old = error && { error, retrying, retry };
    return { face: "ready", data: answer.data, reload, old };
  }
  if (!error || retrying) return { face: "loading", reload };
  return { face: "failed", error, reload, retry };
}
