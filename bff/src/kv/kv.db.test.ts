import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import test, { type ExecutionContext } from "ava";
import type { Kv } from "./kv.ts";
import { MemoryKv } from "./memory-kv.ts";
import { RedisKv } from "./redis-kv.ts";

const url = process.env.TEST_REDIS_URL;

/** Redis where there is one, else the memory of this process: the same contract. */
async function open(t: ExecutionContext): Promise<Kv> {
  const kv = url ? await RedisKv.connect(url, (error) => t.log(error), `${randomUUID()}:`) : new MemoryKv();
  t.teardown(() => kv.close());
  return kv;
}

test("N4 what is set is read, until it is deleted or its time is over", async (t) => {
  const kv = await open(t);
  t.is(await kv.get("a"), undefined);
  await kv.set("a", "1");
  t.is(await kv.get("a"), "1");
  await kv.delete("a");
  t.is(await kv.get("a"), undefined);
  await kv.set("b", "2", 60);
  await pause(120);
  t.is(await kv.get("b"), undefined);
});

test("N4 of ten rivals one gets the lock, and only its holder gives it back", async (t) => {
  const kv = await open(t);
  const got = await Promise.all(
    Array.from({ length: 10 }, (_, i) => kv.setIfAbsent("lock", String(i), 5000)),
  );
  t.is(got.filter(Boolean).length, 1);
  const holder = String(got.indexOf(true));
  t.false(await kv.deleteIfEquals("lock", "nobody"));
  t.true(await kv.deleteIfEquals("lock", holder));
  t.true(await kv.setIfAbsent("lock", "next", 5000));
});

test("N4 a counter counts every call and starts again when its time is over", async (t) => {
  const kv = await open(t);
  const counts = await Promise.all(Array.from({ length: 5 }, () => kv.increment("n", 100)));
  t.deepEqual(counts.toSorted(), [1, 2, 3, 4, 5]);
  await pause(180);
  t.is(await kv.increment("n", 100), 1);
});

test("N4 an announcement reaches who listens", async (t) => {
  const kv = await open(t);
  const heard: string[] = [];
  const stop = await kv.subscribe("news", (message) => heard.push(message));
  await kv.publish("news", "one");
  await pause(50);
  await stop();
  await kv.publish("news", "two");
  await pause(50);
  t.deepEqual(heard, ["one"]);
});
