import type { FormValues } from "@housing/core/contract/form";
import { useRef, useState } from "react";
import { type Merged, mergeKept, mergeValues, withTheirs } from "../../../form/merge";
import { draftOnDevice, type Served } from "../../../session/use-autosave";

type Rebase = (theirs: Served<FormValues>) => void;
export type Choice = "mine" | "theirs";

interface Meeting {
  /** What both have been built on. */
  base: FormValues;
  theirs: Served<FormValues>;
}

/** The answers on the screen, where another device may have saved in between: nothing of either is lost unseen. */
export function useTwoDevices(key: string, served: Served<FormValues>) {
  const opened = useRef<Opening>();
  opened.current ??= opening(key, served);
  const [values, setValues] = useState(opened.current.values);
  const [meeting, setMeeting] = useState(opened.current.meeting);
  const latest = useRef(values);
  latest.current = values;
  const meet = (met: Meeting, rebase: Rebase) => {
    const merged = merge(met, latest.current);
    if (merged.clashes.length > 0) setMeeting(met);
    else rebase(met.theirs);
    setValues(merged.values);
  };
  const settleWith = (rebase: Rebase) => (choice: Choice) => {
    if (!meeting) return;
    const merged = merge(meeting, latest.current);
    rebase(meeting.theirs);
    setValues(choice === "mine" ? merged.values : withTheirs(merged, meeting.theirs.value));
    setMeeting(undefined);
  };
  // With what has been typed since: somebody may still be writing while the other device's answers come.
  const clash = meeting && merge(meeting, values);
  return { values, setValues, clash, meet, settleWith };
}

const merge = ({ base, theirs }: Meeting, mine: FormValues): Merged => mergeValues(base, mine, theirs.value);

interface Opening {
  values: FormValues;
  meeting?: Meeting;
}

/** What this device still held, taken together with what the server has by now. */
function opening(key: string, served: Served<FormValues>): Opening {
  const kept = draftOnDevice<FormValues>(key);
  if (!kept) return { values: served.value };
  if (kept.base === served.revision) return { values: kept.value };
  const meeting = { base: kept.from ?? {}, theirs: served };
  const { values, clashes } = mergeKept(meeting.base, kept.value, served.value);
  return clashes.length === 0 ? { values } : { values, meeting };
}
