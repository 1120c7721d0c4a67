import test, { type ExecutionContext } from "ava";
import { instant } from "../kernel/index.ts";
import { city, look, run, walkTo } from "../queue/testing/queue-world.ts";
import { endOffer } from "./end-offer.ts";
import { Offer } from "./index.ts";
import { inLine, openSessionOf, openWorld } from "./testing/selection-world.ts";

/** One open offer that closes at 13:00, and one that waits behind it. */
async function scene(t: ExecutionContext) {
  const system = await openWorld(t, "2026-06-01T09:00", 2);
  for (const n of [1, 2]) await inLine(system, n);
  await openSessionOf(system);
  await walkTo(system, "2026-06-01T09:00");
  const [open, waiting] = await look(system, ({ em }) => em.find(Offer, {}, { orderBy: { turn: "asc" } }));
  const end = (id: string, act: "choose" | "decline" | "miss" | "release", at: string) =>
    run(system, city, (work) => endOffer(work, id, act, instant(at)));
  const stateOf = async (id: string) =>
    (await look(system, ({ em }) => em.findOneOrFail(Offer, { id }))).state;
  return { open: open!.id, waiting: waiting!.id, end, stateOf };
}

const deadline = "2026-06-01T13:00";
const before = "2026-06-01T12:59:59.999";

test("G1.3 二（三）: 结束选房机会的语句自身以时限为条件，到时不能选也不能放弃，未到时不算逾期", async (t) => {
  const { open, end, stateOf } = await scene(t);
  t.false(await end(open, "choose", deadline));
  t.false(await end(open, "decline", deadline));
  t.false(await end(open, "miss", before));
  t.is(await stateOf(open), "open");
  t.true(await end(open, "choose", before));
  t.is(await stateOf(open), "chosen");
});

test("G1.3 二（三）: 结束选房机会的语句自身以状态为条件，没轮到的不能选，结束的不再变", async (t) => {
  const { open, waiting, end, stateOf } = await scene(t);
  for (const act of ["choose", "decline", "miss"] as const) t.false(await end(waiting, act, before), act);
  t.is(await stateOf(waiting), "admitted");
  t.true(await end(open, "miss", deadline));
  for (const act of ["choose", "decline", "miss", "release"] as const) {
    t.false(await end(open, act, before), act);
    t.false(await end(open, act, deadline), act);
  }
  t.is(await stateOf(open), "missed");
});
