import { change, Duration, inTransaction, placeholders, rows, systemActor } from "@housing/core/kernel";
import type { Services } from "../services.ts";
import type { Job } from "./job.ts";

const BATCH = 2000;

interface Kept {
  table: string;
  key: string;
  /** When it was of use the last time. */
  since: string;
  days: number;
}

/** Sessions are kept as long as a device counts as known by them; counts and codes until they mean nothing any more. */
const kept: readonly Kept[] = [
  { table: "quota", key: "name", since: "ends_at", days: 1 },
  { table: "sign_in_guard", key: "id", since: "changed_at", days: 1 },
  { table: "sign_in_code", key: "id", since: "expires_at", days: 7 },
  { table: "session", key: "id", since: "expires_at", days: 100 },
];

async function forget({ system }: Services, { table, key, since, days }: Kept): Promise<number> {
  const before = system.clock.now().subtract(Duration.from({ hours: days * 24 })).epochMilliseconds;
  const sql = `select ${key} as id from ${table} where ${since} < ? limit ${BATCH}`;
  for (let gone = 0; ; ) {
    const ids = (await rows<{ id: string }>(system.em.fork(), sql, [before])).map(({ id }) => id);
    if (ids.length === 0) return gone;
    // What has begun again meanwhile stays.
    const remove = `delete from ${table} where ${key} in (${placeholders(ids)}) and ${since} < ?`;
    const removed = await inTransaction(system, systemActor("signIns"), ({ em }) =>
      change(em, remove, [...ids, before]),
    );
    gone += removed;
    if (removed === 0) return gone;
  }
}

/** Deletes what signing in leaves behind, in small steps: strangers must not fill the database by trying. */
export const forgetSignInsJob: Job = {
  name: "forget-sign-ins",
  schedule: "0 23 3 * * *",
  alone: true,
  async run(services) {
    let gone = 0;
    for (const each of kept) {
      const removed = await forget(services, each);
      gone += removed;
    }
    return gone;
  },
};
