import { testSystem } from "@housing/db/testing/test-system";
import test from "ava";
import { inTransaction, systemActor, type Work } from "../kernel/index.ts";
import { canonicalJson, sm3Hex } from "../privacy/index.ts";
import { appendToList, PublicityItem, PublicityList } from "./index.ts";

const machine = systemActor("test");
const rounds = 12;

const line = (n: string) => ({
  subjectId: n,
  searchNo: n,
  line: { lane: "", number: n, maskedName: "王*明", caseNo: n, requestedAt: "" },
});
const append = (work: Work, n: string) =>
  appendToList(work, { kind: "continueRequest", groupKey: "day", title: "公示", items: [line(n)] });

test("一张公示表由多处同时续写，行次连续，摘要涵盖每一行", async (t) => {
  const system = await testSystem();
  t.teardown(() => system.close());
  const writer = async (name: string): Promise<void> => {
    for (let i = 0; i < rounds; i += 1)
      await inTransaction(system, machine, (work) => append(work, `${name}${i}`), { readCommitted: true });
  };
  await inTransaction(system, machine, (work) => append(work, "first"));
  await Promise.all(["a", "b", "c", "d"].map(writer));
  const em = system.em.fork();
  const list = await em.findOneOrFail(PublicityList, { groupKey: "day" });
  const items = await em.find(PublicityItem, { listId: list.id }, { orderBy: { position: "asc" } });
  t.deepEqual(
    items.map(({ position }) => position),
    Array.from({ length: 4 * rounds + 1 }, (_, i) => i + 1),
  );
  t.is(list.count, items.length);
  const digest = items.reduce(
    (so, item) => sm3Hex(so + canonicalJson({ searchNo: item.searchNo, line: item.line })),
    "",
  );
  t.is(list.digest, digest);
});
