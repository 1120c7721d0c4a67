import { insertRows, inTransaction, type Row, rows, systemActor } from "@housing/core/kernel";
import { UniqueConstraintViolationException } from "@mikro-orm/core";
import test from "ava";
import { testSystem } from "../testing/test-system.ts";
import { isEmbedded } from "./orm.ts";
import { IdempotencyKey } from "./platform.entity.ts";

const columns = ["id", "command", "request_digest", "outcome", "created_at"];
const instant = 1_780_279_200_123;
const lines = (count: number, from = 0) => Array.from({ length: count }, (_, i) => line(from + i));
const line = (i: number): Row => [`id-${i}`, `让'"\\${i}?`, "𠮷", i % 2 === 0 ? "null" : "", instant + i];

test("N2 what comes in masses is stored as it was given, in one part or many, and all of it or nothing", async (t) => {
  const system = await testSystem();
  t.teardown(system.close);
  const add = (count: number, from = 0) =>
    inTransaction(system, systemActor("test"), ({ em }) =>
      insertRows(em, "idempotency_key", columns, lines(count, from)),
    );
  await add(1100);
  const kept = await rows<Record<string, string>>(
    system.em.fork(),
    `select ${columns.join(", ")} from idempotency_key order by created_at`,
  );
  t.deepEqual(
    kept.map((row) => columns.map((column) => (column === "created_at" ? Number(row[column]) : row[column]))),
    lines(1100).map((row) => [...row]),
  );
  // The last of the new ones is there already: it is known by its type, and none of the others stays.
  await t.throwsAsync(add(1000, -999), { instanceOf: UniqueConstraintViolationException });
  t.is(await system.em.fork().count(IdempotencyKey, {}), 1100);
});

// The embedded database has no protocol.
if (!isEmbedded(process.env.TEST_DATABASE_URL ?? "file:"))
  test("a server prepares what comes in masses once a connection", async (t) => {
    const system = await testSystem();
    t.teardown(system.close);
    await inTransaction(system, systemActor("test"), async ({ em }) => {
      const statements = async (what: string) => {
        const [row] = await rows<{ Value: string }>(em, `show session status like 'Com_stmt_${what}'`);
        return Number(row?.Value);
      };
      const before = [await statements("prepare"), await statements("execute")] as const;
      await insertRows(em, "idempotency_key", columns, lines(1100));
      t.deepEqual([await statements("prepare"), await statements("execute")], [before[0] + 1, before[1] + 4]);
    });
  });
