import { cancelDeadlines, setDeadline } from "../deadline/index.ts";
import { change, Instant, TryAgain, type Work } from "../kernel/index.ts";
import type { Allocation } from "./allocation.entity.ts";
import { signByEnds } from "./qualify.ts";
import { remindSignDue, setSignReminders } from "./remind-sign.ts";

/** No time to sign runs while the district decides a doubt. */
export const isSigningPaused = ({ state, signBy }: Pick<Allocation, "state" | "signBy">): boolean =>
  state === "qualified" && signBy === null;

/** Stops the time for signing while the district decides a doubt; `resumeSigning` gives it back. */
export async function pauseSigning(work: Work, allocationId: string): Promise<void> {
  const sql = `update allocation set paused_sign_by = sign_by, sign_by = null, version = version + 1
    where id = ? and state = 'qualified' and sign_by is not null`;
  if ((await change(work.em, sql, [allocationId])) !== 1)
    throw new TryAgain("an allocation was changed meanwhile");
  for (const kind of [signByEnds, remindSignDue]) await cancelDeadlines(work, kind, allocationId);
}

/** The doubt did not hold: the time for signing is longer by the time that the decision took. */
export async function resumeSigning(
  work: Work,
  allocationId: string,
  pausedSignBy: Instant,
  pausedAt: Instant,
): Promise<Instant> {
  const lost = work.clock.now().epochMilliseconds - pausedAt.epochMilliseconds;
  const extended = Instant.fromEpochMilliseconds(pausedSignBy.epochMilliseconds + Math.max(lost, 1));
  const sql = "update allocation set sign_by = ?, version = version + 1 where id = ? and state = 'qualified'";
  await change(work.em, sql, [extended.epochMilliseconds, allocationId]);
  await setDeadline(work, signByEnds, allocationId, extended);
  await setSignReminders(work, allocationId, extended);
  return extended;
}
