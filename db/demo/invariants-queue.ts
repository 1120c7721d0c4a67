import { AuditEntry } from "@housing/core/audit";
import { rows, type Work } from "@housing/core/kernel";
import { CHAIN_START, sm3Hex } from "@housing/core/privacy";
import { batchProof, proofText, QueueBatch, replayQueue, verifyBatchProof } from "@housing/core/queue";
import type { SqlEntityManager } from "@mikro-orm/sql";

/** Faults of the queue: gaps, a replay that differs from what is stored, batches that do not verify. */
export async function queueFaults(em: SqlEntityManager): Promise<string[]> {
  return [...(await numberFaults(em)), ...(await replayFaults(em)), ...(await batchFaults(em))];
}

async function numberFaults(em: SqlEntityManager): Promise<string[]> {
  const lanes = await rows<{ lane: string; most: number; given: number; last: number | null }>(
    em,
    `select e.lane as lane, max(e.number) as most, count(distinct e.number) as given, max(c.last) as last
      from queue_entry e left join lane_counter c on c.lane = e.lane where e.number is not null group by e.lane`,
  );
  return lanes
    .filter(({ most, given, last }) => Number(most) !== Number(given) || Number(last) !== Number(most))
    .map(({ lane, most, given, last }) => `lane ${lane}: ${given} numbers up to ${most}, counter at ${last}`);
}

interface StoredEntry {
  id: string;
  areaCode: string;
  state: string;
  number: number | null;
  version: number;
}

/** The audit log alone must tell how every entry stands, one fact for every version. */
async function replayFaults(em: SqlEntityManager): Promise<string[]> {
  const fields = ["subjectId", "facts"] as const;
  const facts = await em.find(
    AuditEntry,
    { subjectType: "queueEntry" },
    { fields, disableIdentityMap: true },
  );
  const told = new Map<string, number>();
  for (const { subjectId } of facts) told.set(subjectId, (told.get(subjectId) ?? 0) + 1);
  const stored = await rows<StoredEntry>(
    em,
    "select id, area_code as areaCode, state, number, version from queue_entry",
  );
  const faults: string[] = [];
  for (const [areaCode, entries] of Map.groupBy(stored, (entry) => entry.areaCode)) {
    const replayed = replayQueue(areaCode, facts);
    for (const { id, state, number, version } of entries) {
      const entry = replayed.get(id);
      const same = entry?.state === state && entry.number === number && entry.version === Number(version);
      if (!same) faults.push(`queue entry ${id} is ${state}, but the log says ${entry?.state}`);
      else if (told.get(id) !== Number(version)) faults.push(`queue entry ${id}: a change is not in the log`);
    }
  }
  return faults.slice(0, 5);
}

/** Every batch is proven by its published content, and continues the one before. */
async function batchFaults(em: SqlEntityManager): Promise<string[]> {
  const batches = await em.find(QueueBatch, {}, { orderBy: { areaCode: "asc", day: "asc" } });
  const last = new Map<string, string>();
  const faults: string[] = [];
  for (const { id, areaCode, day, digest } of batches) {
    const fault = await proofFault(em, id, last.get(areaCode) ?? CHAIN_START);
    if (fault) faults.push(`batch ${day} of ${areaCode}: ${fault}`);
    last.set(areaCode, digest);
  }
  return faults;
}

async function proofFault(em: SqlEntityManager, id: string, previous: string): Promise<string | undefined> {
  try {
    // Reading a proof asks nothing but the database of its work.
    const proof = await batchProof({ em } as Work, id);
    return verifyBatchProof(proofText(proof), sm3Hex, previous).fault;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
