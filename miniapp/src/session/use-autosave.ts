import { useCallback, useEffect, useRef, useState } from "react";
import { type ApiError, asApiError } from "../api/errors";
import { isSame } from "../form/merge";
import { forgetDevice, readDevice, writeDevice } from "./persisted";

export type SaveState = "untouched" | "onDevice" | "saving" | "saved" | "failed" | "refused";

/** What the server has, and its revision. */
export interface Served<T> {
  value: T;
  revision: number;
}

/** The revision that the server made of it, or what another device has put there meanwhile. */
export type Saved<T> = { revision: number } | { elsewhere: Served<T> };

export interface Autosave<T> {
  state: SaveState;
  /** Why the server does not take it; trying again would not help. */
  error: ApiError | undefined;
  /** Saves what is pending at once; false while the server does not have it. */
  flush: () => Promise<boolean>;
  /** What another device has saved was looked at: from now on it is what this device builds on. */
  rebase: (served: Served<T>) => void;
  /** What this device builds on by now. */
  base: () => Served<T>;
}

export interface AutosaveOptions<T> {
  /** Names the draft on the device: kind and id of the draft, never a person's data. */
  key: string;
  value: T;
  served: Served<T>;
  save: (value: T, base: number) => Promise<Saved<T>>;
  /** Another device has saved since: `base` is what both were built on. */
  onElsewhere?: (theirs: Served<T>, base: T) => void;
  /** Names the part that was changed: what is finished goes to the server as soon as another part is begun. */
  partOf?: (before: T, after: T) => string;
  /** While something has to be decided first. */
  paused?: boolean;
}

/** What the device holds: the answers, and the server's that they were built on. */
export interface Kept<T> {
  base: number;
  from?: T;
  value: T;
}

/** Saved when typing rests, and while it does not rest at the latest after two seconds. */
const restMs = 800;
const longestMs = 2000;
/** After a failure, so that a draft arrives once there is a network again. */
const retryMs = 5000;

interface Draft<T> {
  base: number;
  saved: T;
  pending: T | undefined;
  since: number;
  /** Sent, and no answer has come: the server may have it all the same. */
  unanswered: T[];
}

const draftOf = <T>({ value, revision }: Served<T>): Draft<T> => {
  return { base: revision, saved: value, pending: undefined, since: 0, unanswered: [] };
};

const servedOf = <T>({ base, saved }: Draft<T>): Served<T> => ({ value: saved, revision: base });

/** Each change goes to the device at once and to the server after a pause; what the server has leaves the device. */
export function useAutosave<T>(options: AutosaveOptions<T>): Autosave<T> {
  const { key, value, served, paused = false } = options;
  const [state, setState] = useState<SaveState>("untouched");
  const [error, setError] = useState<ApiError>();
  const draft = useRef(draftOf(served));
  const part = useRef("");
  const running = useRef<Promise<unknown>>(Promise.resolve());
  const latest = useRef(options);
  latest.current = options;
  const saveNow = useCallback(async () => {
    if (draft.current.pending === undefined) return true;
    if (latest.current.paused) return false;
    setState("saving");
    const outcome = await saveOnce(key, draft.current, latest.current);
    setState(outcome.state);
    setError(outcome.error);
    return outcome.state === "saved";
  }, [key]);
  // One after another: two at once would look like two devices.
  const flush = useCallback((): Promise<boolean> => {
    const next = running.current.then(saveNow);
    running.current = next.catch(() => undefined);
    return next;
  }, [saveNow]);
  useEffect(() => {
    const held = draft.current;
    if (value === held.saved) return;
    const at = latest.current.partOf?.(held.pending ?? held.saved, value) ?? "";
    const another = held.pending !== undefined && at !== part.current;
    part.current = at;
    held.since = held.pending === undefined ? Date.now() : held.since;
    held.pending = value;
    setState(keep(key, { base: held.base, from: held.saved, value }) ? "onDevice" : "untouched");
    const wait = another ? 0 : Math.min(restMs, Math.max(held.since + longestMs - Date.now(), 0));
    const timer = setTimeout(() => void flush(), wait);
    return () => clearTimeout(timer);
  }, [key, value, flush]);
  useEffect(() => {
    if (paused || (state !== "failed" && state !== "onDevice")) return;
    const timer = setTimeout(() => void flush(), state === "failed" ? retryMs : longestMs);
    return () => clearTimeout(timer);
  }, [state, paused, flush]);
  useEffect(() => () => void flush(), [flush]);
  const rebase = useCallback((theirs: Served<T>) => {
    draft.current = draftOf(theirs);
  }, []);
  return { state, error, flush, rebase, base: () => servedOf(draft.current) };
}

type Outcome = { state: SaveState; error?: ApiError };

async function saveOnce<T>(key: string, draft: Draft<T>, options: AutosaveOptions<T>): Promise<Outcome> {
  const sent = draft.pending as T;
  draft.unanswered.push(sent);
  try {
    const saved = await options.save(sent, draft.base);
    if ("revision" in saved) return { state: settle(key, draft, sent, saved.revision) };
    const { value, revision } = saved.elsewhere;
    const own = draft.unanswered.find((one) => isSame(one, value));
    if (own !== undefined) return { state: settle(key, draft, own, revision) };
    options.onElsewhere?.(saved.elsewhere, draft.saved);
    return { state: "onDevice" };
  } catch (caught) {
    const error = asApiError(caught);
    return error.answered ? { state: "refused", error } : { state: "failed" };
  }
}

function settle<T>(key: string, draft: Draft<T>, sent: T, revision: number): SaveState {
  draft.base = revision;
  draft.saved = sent;
  draft.since = Date.now();
  draft.unanswered = [];
  if (draft.pending !== sent && draft.pending !== undefined) {
    keep(key, { base: revision, from: sent, value: draft.pending });
    return "onDevice";
  }
  draft.pending = undefined;
  forgetDraft(key);
  return "saved";
}

const keep = <T>(key: string, kept: Kept<T>) => writeDevice(draftKey(key), kept);

/** What this device still holds of a draft, such as after a closed window. */
export const draftOnDevice = <T>(key: string): Kept<T> | undefined => readDevice<Kept<T>>(draftKey(key));

/** Called once the server has the final version: nothing personal stays on the device. */
export function forgetDraft(key: string): void {
  forgetDevice(draftKey(key));
}

const draftKey = (key: string) => `draft.${key}`;
