import { type Actor, hasRole, type Instant, isBefore, type Refusal } from "../kernel/index.ts";
import { hasLapsed, rejoinRefusal } from "./may-rejoin.ts";
import type { QueueEntry } from "./queue.entity.ts";
import type { EntryState } from "./queue.flow.ts";
import { refused } from "./refusals.ts";

/** What an actor may do with an entry now; screens show only these, commands ask the same questions. */
export type EntryAbility = "rejoin" | "leave" | "changeLane" | "convertToSubsidy" | "disqualify" | "restore";

type Waiting = Pick<QueueEntry, "state" | "rejoins" | "continueBy" | "inLineAt" | "endReason" | "number">;

/** 一（七）, G3.15: giving up is possible while waiting; in a session the choice or the miss comes first. */
export function leaveRefusal(entry: Waiting, now: Instant): Refusal | undefined {
  if (entry.state === "ended") return refused("notWaiting");
  if (entry.state === "admitted") return refused("inSelection");
  if (entry.state === "chosen") return refused("alreadyChosen");
  return hasLapsed(entry, now) ? refused("continueTooLate") : undefined;
}

/** 一（七）: a subsidy instead of the flat, while waiting with a number or for one. */
export function convertRefusal({ state }: Pick<QueueEntry, "state">): Refusal | undefined {
  if (state === "admitted") return refused("inSelection");
  if (state === "chosen") return refused("alreadyChosen");
  const waiting: readonly EntryState[] = ["qualified", "publicised", "inLine"];
  return waiting.includes(state) ? undefined : refused("notWaiting");
}

/** 一（六）: the district takes the right to wait away; after the choice it is the allocation that is cancelled. */
export function disqualifyRefusal({ state }: Pick<QueueEntry, "state">): Refusal | undefined {
  if (state === "ended") return refused("notWaiting");
  return state === "chosen" ? refused("alreadyChosen") : undefined;
}

/** 一（六）: only a disqualification of a number can turn out to be wrong. */
export function restoreRefusal({
  state,
  endReason,
  number,
}: Pick<QueueEntry, "state" | "endReason" | "number">): Refusal | undefined {
  return state === "ended" && endReason === "disqualified" && number ? undefined : refused("notDisqualified");
}

/** Does the entry stand in line at an instant? Its time may lie ahead. */
export function isInLine({ state, inLineAt }: Pick<QueueEntry, "state" | "inLineAt">, at: Instant): boolean {
  return state === "inLine" && !!inLineAt && !isBefore(at, inLineAt);
}

/** The acts that are open to an actor on an entry, in the order in which a screen shows them. */
export function entryAbilities(
  actor: Actor,
  entry: Waiting,
  { now, hasRequest }: { now: Instant; hasRequest: boolean },
): EntryAbility[] {
  const own = actor.kind === "applicant";
  const district = hasRole(actor, "district");
  const open: Record<EntryAbility, boolean> = {
    rejoin: (own || district || hasRole(actor, "window")) && !rejoinRefusal(entry, now, hasRequest),
    leave: (own || district) && !leaveRefusal(entry, now),
    changeLane: own && isInLine(entry, now) && !hasRequest,
    convertToSubsidy: own && !convertRefusal(entry),
    disqualify: district && !disqualifyRefusal(entry),
    restore: hasRole(actor, "district", "city") && !restoreRefusal(entry),
  };
  return (Object.keys(open) as EntryAbility[]).filter((ability) => open[ability]);
}
