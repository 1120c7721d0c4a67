import type { FormValues } from "@housing/core/contract/form";
import { useRef, useState } from "react";
import { type Merged, mergeValues, withTheirs } from "../../../form/merge";
import { draftOnDevice, type Served } from "../../../session/use-autosave";

type Rebase = (theirs: Served<FormValues>) => void;

/** Answers that two devices have changed each in its own way, until somebody has said which stand. */
export interface TwoAnswers {
  merged: Merged;
  theirs: Served<FormValues>;
}

export type Choice = "mine" | "theirs";

interface Meeting {
  /** What both have been built on. */
  base: FormValues;
  theirs: Served<FormValues>;
  rebase: Rebase;
}

/** The answers on the screen, where another device may have saved in between: nothing of either is lost unseen. */
export function useTwoDevices(key: string, served: Served<FormValues>) {
  const opened = useRef<Opening>();
  opened.current ??= opening(key, served);
  const [values, setValues] = useState(opened.current.values);
  const [clash, setClash] = useState(opened.current.clash);
  const latest = useRef(values);
  latest.current = values;
  const meet = ({ base, theirs, rebase }: Meeting) => {
    const merged = mergeValues(base, latest.current, theirs.value);
    if (merged.clashes.length > 0) setClash({ merged, theirs });
    else rebase(theirs);
    setValues(merged.values);
  };
  const settleWith = (rebase: Rebase) => (choice: Choice) => {
    if (!clash) return;
    rebase(clash.theirs);
    setValues(choice === "mine" ? clash.merged.values : withTheirs(clash.merged, clash.theirs.value));
    setClash(undefined);
  };
  return { values, setValues, clash, meet, settleWith };
}

interface Opening {
  values: FormValues;
  clash?: TwoAnswers;
}

/** What this device still held, taken together with what the server has by now. */
function opening(key: string, served: Served<FormValues>): Opening {
  const kept = draftOnDevice<FormValues>(key);
  if (!kept) return { values: served.value };
  if (kept.base === served.revision) return { values: kept.value };
  const merged = mergeValues(kept.from ?? {}, kept.value, served.value);
  if (merged.clashes.length === 0) return { values: merged.values };
  return { values: merged.values, clash: { merged, theirs: served } };
}
