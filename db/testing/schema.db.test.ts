import { AuditEntry, record, sealBlock, verifyLog } from "@housing/core/audit";
import { setDeadline, sweepDeadlines } from "@housing/core/deadline";
import { Person } from "@housing/core/household";
import { instant, inTransaction, rows, systemActor } from "@housing/core/kernel";
import { blindIndex } from "@housing/core/privacy";
import test from "ava";
import { testSystem } from "./test-system.ts";

test("the schema that was created is the schema that is declared", async (t) => {
  const system = await testSystem();
  t.teardown(() => system.close());
  t.is(await system.orm.schema.getUpdateSchemaSQL(), "");
});

test("N1 a sealed field comes back as it was written and is stored as something else", async (t) => {
  const system = await testSystem();
  t.teardown(() => system.close());
  await inTransaction(system, systemActor("test"), async ({ em, clock, newId }) => {
    const idNumber = "11010519491231002X";
    em.create(Person, {
      id: newId(),
      name: "王小明",
      nameIndex: blindIndex("person.name", "王小明"),
      idNumber,
      idNumberIndex: blindIndex("person.id_number", idNumber),
      phone: null,
      createdAt: clock.now(),
    });
  });
  const [person] = await system.em.fork().find(Person, {});
  const [stored] = await rows<{ name: string }>(system.em.fork(), "select name from person");
  t.is(person?.name, "王小明");
  t.false(stored?.name.includes("王"));
  t.is(person?.createdAt.toString(), instant("2026-06-01T09:00").toString());
});

test("N1 the audit log names the first changed row", async (t) => {
  const system = await testSystem();
  t.teardown(() => system.close());
  await inTransaction(system, systemActor("test"), async (work) => {
    for (let i = 0; i < 5; i += 1)
      record(work, { act: "test.done", subjectType: "test", subjectId: String(i), facts: { i } });
  });
  await inTransaction(system, systemActor("test"), (work) =>
    sealBlock(work, instant("2026-06-02T00:00"), async (head) => head),
  );
  const whole = await verifyLog(system.em, async (head, signature) => head === signature);
  t.deepEqual(whole, { blocks: 1, sealed: 5, unsealed: 0 });
  await system.em.fork().nativeUpdate(AuditEntry, { seq: 3 }, { facts: "{}" });
  t.regex((await verifyLog(system.em, async () => true)).fault ?? "", /第3条记录/);
});

test("a deadline is set once and swept once", async (t) => {
  const system = await testSystem();
  t.teardown(() => system.close());
  const due = instant("2026-06-01T10:00");
  await inTransaction(system, systemActor("test"), async (work) => {
    await setDeadline(work, "x", "s", due);
    await setDeadline(work, "x", "s", due);
  });
  const sweep = await sweepDeadlines(system, due);
  t.is(sweep.done, 0);
  t.is(sweep.failed.length, 1, "no handler is registered: it stays due and is reported");
});
