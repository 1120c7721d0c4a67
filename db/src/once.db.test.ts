import { StoredFile } from "@housing/core/document";
import { change, inTransaction, Refusal, type System, systemActor, type Work } from "@housing/core/kernel";
import test, { type ExecutionContext } from "ava";
import { testSystem } from "../testing/test-system.ts";
import { once } from "./once.ts";
import { IdempotencyKey } from "./platform.entity.ts";

async function start(t: ExecutionContext) {
  const system = await testSystem();
  t.teardown(system.close);
  return system;
}

const actor = systemActor("test");
const request = { key: "key-0001", command: "keep", content: { name: "a" } };

/** Leaves one row behind each time it really happens. */
async function keep(work: Work): Promise<{ id: string }> {
  const id = work.newId();
  const values = { storeKey: "k", name: "n", mediaType: "m", size: 1, digest: "d", ownerId: "o" };
  work.em.persist(work.em.create(StoredFile, { id, ...values, createdAt: work.clock.now() }));
  return { id };
}

const kept = (system: System) => system.em.fork().count(StoredFile, {});

/** A system whose connection breaks right after the first commits: the answer is lost, the act has happened. */
function losing(system: System, replies: number): System {
  let left = replies;
  const fork = () => {
    const em = system.em.fork();
    const transactional = em.transactional.bind(em);
    em.transactional = async (act) => {
      const result = await transactional(act);
      left -= 1;
      if (left >= 0) throw Object.assign(new Error("connection lost"), { code: "ECONNRESET" });
      return result;
    };
    return em;
  };
  return { ...system, em: { fork } as unknown as System["em"] };
}

test("a commit whose answer was lost is answered with its outcome and not done again", async (t) => {
  const system = await start(t);
  const first = await once(losing(system, 1), actor, request, keep);
  t.is(await kept(system), 1);
  t.deepEqual(await once(system, actor, request, keep), first);
  t.is(await kept(system), 1);
});

test("a repeat of what can happen only once is answered with the first outcome and not refused", async (t) => {
  const system = await start(t);
  const onlyOnce = async (work: Work): Promise<{ id: string }> => {
    if ((await work.em.count(StoredFile, {})) > 0) throw new Refusal("test.already", { text: "already" });
    return keep(work);
  };
  const first = await once(system, actor, request, onlyOnce);
  t.deepEqual(await once(system, actor, request, onlyOnce), first);
  const another = once(system, actor, { ...request, key: "key-0002" }, onlyOnce);
  t.is((await t.throwsAsync(another, { instanceOf: Refusal })).code, "test.already");
});

const rename = "update stored_file set name = 'done' where id = ? and name = 'n'";

test("64 tries at once of one request are one answer, also where all but the first would be refused", async (t) => {
  const system = await start(t);
  const { id } = await inTransaction(system, actor, keep);
  const renamed = async (work: Work): Promise<{ by: string }> => {
    if ((await change(work.em, rename, [id])) !== 1) throw new Refusal("test.already", { text: "already" });
    return { by: work.newId() };
  };
  const tries = Array.from({ length: 64 }, () => once(system, actor, request, renamed));
  t.is(new Set((await Promise.all(tries)).map(({ by }) => by)).size, 1);
});

test("a refusal is told although it can't be looked whether the request had been done before", async (t) => {
  const system = await start(t);
  let refusals = 0;
  const fork = () => {
    if (refusals > 0) throw Object.assign(new Error("no connection"), { code: "ECONNREFUSED" });
    return system.em.fork();
  };
  const unreachable = { ...system, em: { fork } as unknown as System["em"] };
  const refuse = async (): Promise<never> => {
    refusals += 1;
    throw new Refusal("test.no", { text: "no" });
  };
  await t.throwsAsync(once(unreachable, actor, request, refuse), { instanceOf: Refusal });
});

test("64 tries at once of one request happen once", async (t) => {
  const system = await start(t);
  const tries = Array.from({ length: 64 }, () => once(system, actor, request, keep));
  const ids = new Set((await Promise.all(tries)).map(({ id }) => id));
  t.is(ids.size, 1);
  t.is(await kept(system), 1);
});

test("a refused act leaves no key: the same request may be tried again", async (t) => {
  const system = await start(t);
  const refuse = async (): Promise<never> => {
    throw new Refusal("test.no", { text: "no" });
  };
  await t.throwsAsync(once(system, actor, request, refuse), { instanceOf: Refusal });
  t.is(await system.em.fork().count(IdempotencyKey, {}), 0);
  await once(system, actor, request, keep);
  t.is(await kept(system), 1);
});

test("the same key with other content, and for another actor", async (t) => {
  const system = await start(t);
  await once(system, actor, request, keep);
  const other = { ...request, content: { name: "b" } };
  const refusal = await t.throwsAsync(once(system, actor, other, keep), { instanceOf: Refusal });
  t.is(refusal?.code, "idempotency.otherContent");
  await once(system, systemActor("somebody else"), other, keep);
  t.is(await kept(system), 2);
});

test("what the act has half done when it fails is gone with its key", async (t) => {
  const system = await start(t);
  const half = async (work: Work): Promise<never> => {
    await keep(work);
    await work.em.flush();
    throw new Error("broken");
  };
  await t.throwsAsync(once(system, actor, request, half), { message: "broken" });
  t.is(await kept(system), 0);
  await t.notThrowsAsync(inTransaction(system, actor, keep));
});
