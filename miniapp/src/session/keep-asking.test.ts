import test from "ava";
import { type Asking, keepAsking } from "./keep-asking.ts";

/** Time passes when the test says so. */
function start(given: Pick<Asking, "atOnce" | "connected">) {
  const planned = new Set<() => void>();
  const seen = { asked: 0 };
  const stop = keepAsking({
    ...given,
    ask: async () => {
      seen.asked += 1;
    },
    later: (act) => {
      planned.add(act);
      return () => planned.delete(act);
    },
  });
  const pass = async () => {
    const acts = [...planned];
    planned.clear();
    for (const act of acts) act();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { seen, stop, pass };
}

test("G2.2 a page that is looked at asks again and again, and not once it is left", async (t) => {
  const { seen, stop, pass } = start({ atOnce: false, connected: true });
  t.is(seen.asked, 0, "its first question is another's");
  await pass();
  await pass();
  t.is(seen.asked, 2);
  stop();
  await pass();
  t.is(seen.asked, 2);
});

test("G2.2 without a network it asks once, so that the page says so, and rests", async (t) => {
  const { seen, pass } = start({ atOnce: true, connected: false });
  await pass();
  await pass();
  t.is(seen.asked, 1);
});

test("G2.2 when the network is back it asks at once and goes on", async (t) => {
  const { seen, pass } = start({ atOnce: true, connected: true });
  t.is(seen.asked, 1);
  await pass();
  await pass();
  t.true(seen.asked > 1);
});
