import type { TestSystem } from "@housing/db/testing/test-system";
import test from "ava";
import { Allocation } from "../allocation/index.ts";
import { changeParameter } from "../city/index.ts";
import { sweepDeadlines } from "../deadline/index.ts";
import { instant, Refusal } from "../kernel/index.ts";
import { city, entryNow, look, run, walkTo } from "../queue/testing/queue-world.ts";
import { concurrentOffers, confirmUnit, Offer } from "./index.ts";
import { choose, type Family, inLine, offerOf, openSessionOf, openWorld } from "./testing/selection-world.ts";

const clients = 64;
const numbers = Array.from({ length: clients }, (_, i) => i + 1);

const allowTogether = (system: TestSystem, value: number) =>
  run(system, city, (work) =>
    changeParameter(work, {
      code: concurrentOffers.code,
      value,
      effectiveFrom: system.clock.now(),
      reason: "集中选房演练",
    }),
  );

/** Answers how many succeeded, and the codes of the others. */
async function outcomes(
  tries: readonly Promise<unknown>[],
): Promise<{ won: number; refused: string[]; broken: unknown[] }> {
  const settled = await Promise.allSettled(tries);
  const reasons = settled.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
  return {
    won: settled.filter(({ status }) => status === "fulfilled").length,
    refused: reasons.flatMap((reason) => (reason instanceof Refusal ? [reason.code] : [])),
    broken: reasons.filter((reason) => !(reason instanceof Refusal)),
  };
}

test("G1.3 二（三）: 64户同时选同一套，只有一户选中，其余得到明确答复", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", clients);
  await allowTogether(system, clients);
  const families: Family[] = [];
  for (const n of numbers) families.push(await inLine(system, n));
  await openSessionOf(system);
  await walkTo(system, "2026-06-01T09:00");
  t.is(await look(system, ({ em }) => em.count(Offer, { state: "open" })), clients);
  const unitId = system.units[0]!;
  const { won, refused, broken } = await outcomes(families.map((family) => choose(system, family, unitId)));
  t.deepEqual(broken, []);
  t.is(won, 1);
  t.deepEqual(new Set(refused), new Set(["selection.unitTaken"]));
  t.is(await look(system, ({ em }) => em.count(Allocation, {})), 1);
  const states = await Promise.all(families.map(({ entryId }) => entryNow(system, entryId)));
  t.is(states.filter(({ state }) => state === "chosen").length, 1);
  t.is(states.filter(({ state }) => state === "admitted").length, clients - 1);
});

test("G1.3 二（三）: 一户64次同时提交不同房源，只得一套", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", clients);
  const [family] = [await inLine(system, 1), await inLine(system, 2)];
  await openSessionOf(system);
  await walkTo(system, "2026-06-01T09:00");
  const { won, refused, broken } = await outcomes(
    system.units.map((unitId) => choose(system, family, unitId)),
  );
  t.deepEqual(broken, []);
  t.is(won, 1);
  t.deepEqual(new Set(refused), new Set(["selection.alreadyChosen"]));
  t.is(await look(system, ({ em }) => em.count(Allocation, {})), 1);
});

test("G1.3 二（三）: 截止时刻选房与两个清扫同时到来，只有一个结果，重复清扫无影响", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 2);
  const [first, second] = [await inLine(system, 1), await inLine(system, 2)];
  await openSessionOf(system);
  await walkTo(system, "2026-06-01T09:00");
  const { id: offerId } = await offerOf(system, first);
  const due = instant("2026-06-01T13:00");
  system.clock.set(due);
  const sweeps = Array.from({ length: 4 }, () => sweepDeadlines(system, due));
  const late = run(system, first.applicant, (work) =>
    confirmUnit(work, { offerId, unitId: system.units[0]! }),
  );
  const { refused } = await outcomes([late]);
  t.deepEqual(refused, ["selection.windowClosed"]);
  t.deepEqual(
    (await Promise.all(sweeps)).flatMap(({ failed }) => failed),
    [],
  );
  t.is((await offerOf(system, first)).state, "missed");
  t.is((await offerOf(system, second)).state, "open");
  t.is((await sweepDeadlines(system, due)).done, 0);
  t.is(await look(system, ({ em }) => em.count(Offer, { state: "open" })), 1);
});
