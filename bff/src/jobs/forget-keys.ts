import { change, Duration, inTransaction, placeholders, rows, systemActor } from "@housing/core/kernel";
import type { Job } from "./job.ts";

const KEPT = Duration.from({ hours: 7 * 24 });
const BATCH = 2000;

/** Deletes idempotency keys after a week: nobody repeats a request that long. In small steps, to hold no locks. */
export const forgetKeysJob: Job = {
  name: "forget-keys",
  schedule: "0 17 * * * *",
  alone: true,
  async run({ system }) {
    const before = system.clock.now().subtract(KEPT).epochMilliseconds;
    const sql = `select id from idempotency_key where created_at < ? order by created_at limit ${BATCH}`;
    for (let gone = 0; ; ) {
      const old = await rows<{ id: string }>(system.em.fork(), sql, [before]);
      if (old.length === 0) return gone;
      const ids = old.map(({ id }) => id);
      const remove = `delete from idempotency_key where id in (${placeholders(ids)})`;
      const removed = await inTransaction(system, systemActor("keys"), ({ em }) => change(em, remove, ids));
      gone += removed;
    }
  },
};
