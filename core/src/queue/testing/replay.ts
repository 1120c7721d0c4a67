import type { TestSystem } from "@housing/db/testing/test-system";
import type { Instant } from "../../kernel/index.ts";
import { QueueEntry, queueAsOf, type ReplayedEntry, type ReplayedQueue } from "../index.ts";
import { area, look } from "./queue-world.ts";

/** What the log can tell of an entry; instants as milliseconds. */
const told = (entry: QueueEntry): ReplayedEntry => ({
  householdId: entry.householdId,
  lane: entry.lane,
  number: entry.number ?? null,
  state: entry.state,
  inLineAt: entry.inLineAt?.epochMilliseconds ?? null,
  replacesId: entry.replacesId ?? null,
  endReason: entry.endReason ?? null,
  version: entry.version,
});

export const entriesOf = (system: TestSystem): Promise<QueueEntry[]> =>
  look(system, ({ em }) => em.find(QueueEntry, {}, { orderBy: { id: "asc" } }));

/** How the queue is stored now. */
export async function storedQueue(system: TestSystem): Promise<ReplayedQueue> {
  return new Map((await entriesOf(system)).map((entry) => [entry.id, told(entry)]));
}

/** How the log says that it stood at an instant. */
export async function replayedQueue(system: TestSystem, at: Instant): Promise<ReplayedQueue> {
  const replayed = await look(system, (work) => queueAsOf(work, area, at));
  return new Map([...replayed].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Looks at the stored queue again and again; of two looks at one instant the later one is how it stood at its end. */
export class Album {
  readonly pages: [at: Instant, stored: ReplayedQueue][] = [];

  async look(system: TestSystem): Promise<void> {
    if (this.pages.at(-1)?.[0].equals(system.clock.now())) this.pages.pop();
    this.pages.push([system.clock.now(), await storedQueue(system)]);
  }
}
