import { useCallback, useEffect, useRef, useState } from "react";
import { forgetDevice, readDevice, writeDevice } from "./persisted";

export type SaveState = "untouched" | "onDevice" | "saving" | "saved" | "failed";

export interface Autosave {
  state: SaveState;
  /** Saves what is pending at once; false while the server does not have it. */
  flush: () => Promise<boolean>;
}

export interface AutosaveOptions<T> {
  /** Names the draft on the device: kind and id of the draft, never a person's data. */
  key: string;
  value: T;
  /** What the server has, and its revision. */
  served: { value: T; revision: number };
  /** Answers the revision that the server made of it. */
  save: (value: T) => Promise<number>;
  delayMs?: number;
}

/** What the device holds: the answers and the server's revision they were built on. */
interface Kept<T> {
  base: number;
  value: T;
}

/** After a failure, so that a draft arrives once there is a network again. */
const retryMs = 5000;

/** Each change goes to the device at once and to the server after a pause; what the server has leaves the device. */
export function useAutosave<T>(options: AutosaveOptions<T>): Autosave {
  const { key, value, served, delayMs = 1500 } = options;
  const [state, setState] = useState<SaveState>("untouched");
  const draft = useRef({ base: served.revision, saved: served.value, pending: undefined as T | undefined });
  const save = useRef(options.save);
  save.current = options.save;
  const flush = useCallback(async () => {
    const sent = draft.current.pending;
    if (sent === undefined) return true;
    setState("saving");
    const revision = await save.current(sent).catch(() => undefined);
    const outcome = settle(key, draft.current, sent, revision);
    setState(outcome);
    return outcome === "saved";
  }, [key]);
  useEffect(() => {
    if (value === draft.current.saved) return;
    draft.current.pending = value;
    setState(keep(key, { base: draft.current.base, value }) ? "onDevice" : "untouched");
    const timer = setTimeout(() => void flush(), delayMs);
    return () => clearTimeout(timer);
  }, [key, value, delayMs, flush]);
  useEffect(() => {
    if (state !== "failed") return;
    const timer = setTimeout(() => void flush(), retryMs);
    return () => clearTimeout(timer);
  }, [state, flush]);
  useEffect(() => () => void flush(), [flush]);
  return { state, flush };
}

interface Draft<T> {
  base: number;
  saved: T;
  pending: T | undefined;
}

function settle<T>(key: string, draft: Draft<T>, sent: T, revision: number | undefined): SaveState {
  if (revision === undefined) return "failed";
  draft.base = revision;
  draft.saved = sent;
  if (draft.pending !== sent && draft.pending !== undefined) {
    keep(key, { base: revision, value: draft.pending });
    return "onDevice";
  }
  draft.pending = undefined;
  forgetDraft(key);
  return "saved";
}

const keep = <T>(key: string, kept: Kept<T>) => writeDevice(draftKey(key), kept);

/** What this device still holds of a draft, such as after a closed window; nothing if the server's is newer. */
export function draftOnDevice<T>(key: string, revision: number): T | undefined {
  const kept = readDevice<Kept<T>>(draftKey(key));
  return kept?.base === revision ? kept.value : undefined;
}

/** Called once the server has the final version: nothing personal stays on the device. */
export function forgetDraft(key: string): void {
  forgetDevice(draftKey(key));
}

const draftKey = (key: string) => `draft.${key}`;
