import type { Actor, Instant } from "@housing/core/kernel";
import type { QueueEntry } from "@housing/core/queue";
import type { Ledger } from "./ledger.ts";

type Noted = Pick<QueueEntry, "id" | "householdId" | "areaCode" | "districtCode" | "lane" | "state"> &
  Partial<Pick<QueueEntry, "number" | "qualifiedOn" | "inLineAt">>;

/** The first fact of an entry, as the queue writes it: a replay of the log begins with it. */
export function noteEntry(
  ledger: Ledger,
  entry: Noted,
  { act, at, by }: { act: "queue.entered" | "queue.imported"; at: Instant; by: Actor },
): void {
  const { id, householdId, areaCode, districtCode, lane, state, number, qualifiedOn, inLineAt } = entry;
  const facts = {
    ...{ householdId, areaCode, lane, from: null, to: state, version: 1, replacesId: null, endReason: null },
    number: number ?? null,
    qualifiedOn: qualifiedOn?.toString() ?? null,
    inLineAt: inLineAt?.epochMilliseconds ?? null,
  };
  ledger.note(at, by, { act, subjectType: "queueEntry", subjectId: id, districtCode, facts });
}
