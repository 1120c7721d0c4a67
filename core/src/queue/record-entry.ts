import { type Fact, record } from "../audit/index.ts";
import type { Facts, Instant, PlainDate, Work } from "../kernel/index.ts";
import type { EndReason, EntryAct, EntryState } from "./queue.flow.ts";

/** What of an entry the audit log keeps at every change: enough to replay the queue, nothing about people. */
export interface EntryFacts {
  id: string;
  householdId: string;
  areaCode: string;
  districtCode: string;
  lane: string;
  number?: number | null;
  state: EntryState;
  qualifiedOn?: PlainDate | string | null;
  inLineAt?: Instant | number | null;
  replacesId?: string | null;
  endReason?: EndReason | null;
  version: number;
}

export type EntryEvent = EntryAct | "enter" | "request" | "import" | "keep" | "prolong";

const pastTense: Readonly<Record<EntryEvent, string>> = {
  enter: "queue.entered",
  request: "queue.continueRequested",
  import: "queue.imported",
  keep: "queue.keptMeanwhile",
  prolong: "queue.continueByMoved",
  qualify: "queue.qualified",
  number: "queue.numbered",
  standInLine: "queue.stoodInLine",
  admit: "queue.admitted",
  release: "queue.released",
  miss: "queue.missed",
  choose: "queue.chosen",
  reinstate: "queue.reinstated",
  restore: "queue.restored",
  end: "queue.ended",
};

export const entrySubject = "queueEntry";

interface Change {
  from: EntryState | null;
  at?: Instant | undefined;
}

/** One change of an entry as a fact of the audit log. `at` is the legal instant where it differs from now. */
export function entryFact(entry: EntryFacts, event: EntryEvent, { from, at }: Change): Fact {
  return {
    act: pastTense[event],
    subjectType: entrySubject,
    subjectId: entry.id,
    districtCode: entry.districtCode,
    facts: factsOf(entry, from),
    ...(at && { at }),
  };
}

/** Writes one change of an entry into the audit log. */
export function recordEntry(work: Work, entry: EntryFacts, event: EntryEvent, change: Change): void {
  record(work, entryFact(entry, event, change));
}

function factsOf(entry: EntryFacts, from: EntryState | null): Facts {
  const { householdId, areaCode, lane, state, version, inLineAt } = entry;
  return {
    areaCode,
    endReason: entry.endReason ?? null,
    ...{ from, householdId },
    inLineAt: (typeof inLineAt === "number" ? inLineAt : inLineAt?.epochMilliseconds) ?? null,
    lane,
    number: entry.number ?? null,
    qualifiedOn: entry.qualifiedOn?.toString() ?? null,
    replacesId: entry.replacesId ?? null,
    ...{ to: state, version },
  };
}
