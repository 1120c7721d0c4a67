import { useCallback, useEffect, useRef, useState } from "react";
import { forgetDevice, readDevice, writeDevice } from "./persisted";

export type SaveState = "untouched" | "onDevice" | "saving" | "saved" | "failed";

export interface Autosave {
  state: SaveState;
  /** Saves what is pending at once, before leaving a step. */
  flush: () => Promise<void>;
}

export interface AutosaveOptions<T> {
  /** Names the draft on the device: kind and id of the draft, never a person's data. */
  key: string;
  value: T;
  save: (value: T) => Promise<void>;
  delayMs?: number;
}

/** Each change goes to the device at once and to the server after a pause. */
export function useAutosave<T>({ key, value, save, delayMs = 1500 }: AutosaveOptions<T>): Autosave {
  const [state, setState] = useState<SaveState>("untouched");
  const first = useRef(value);
  const pending = useRef<T>();
  const saver = useRef(save);
  saver.current = save;
  const flush = useCallback(async () => {
    if (pending.current === undefined) return;
    const sent = pending.current;
    setState("saving");
    try {
      await saver.current(sent);
      if (pending.current !== sent) return;
      pending.current = undefined;
      setState("saved");
    } catch {
      setState("failed");
    }
  }, []);
  useEffect(() => {
    if (value === first.current) return;
    pending.current = value;
    setState(writeDevice(draftKey(key), value) ? "onDevice" : "untouched");
    const timer = setTimeout(() => void flush(), delayMs);
    return () => clearTimeout(timer);
  }, [key, value, delayMs, flush]);
  useEffect(() => () => void flush(), [flush]);
  return { state, flush };
}

/** What this device still holds of a draft, such as after a closed window. */
export function draftOnDevice<T>(key: string): T | undefined {
  return readDevice<T>(draftKey(key));
}

/** Called once the server has the final version: nothing personal stays on the device. */
export function forgetDraft(key: string): void {
  forgetDevice(draftKey(key));
}

const draftKey = (key: string) => `draft.${key}`;
