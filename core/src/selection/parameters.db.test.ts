import test from "ava";
import { changeParameter } from "../city/index.ts";
import { instant } from "../kernel/index.ts";
import { city, entryNow, look, run, walkTo } from "../queue/testing/queue-world.ts";
import { admitFactor, callingWindow, concurrentOffers, Offer, offerHours } from "./index.ts";
import {
  choose,
  type Family,
  inLine,
  offerOf,
  openSessionOf,
  openWorld,
  type World,
} from "./testing/selection-world.ts";

const same = (text: string): string => instant(text).toString();
const set = (system: World, { code }: { code: string }, value: unknown) =>
  run(system, city, (work) => changeParameter(work, { code, value, reason: "试点" }));

async function scene(t: Parameters<typeof openWorld>[0], at: string, flats: number, households: number) {
  const system = await openWorld(t, at, flats);
  const families: Family[] = [];
  for (let n = 1; n <= households; n += 1) families.push(await inLine(system, n));
  return { system, families };
}
const states = (system: World, families: Family[]) =>
  Promise.all(families.map(async (family) => (await offerOf(system, family))?.state ?? "none"));

test("G3.19 二（三）: 选房期间改变时限，已经开始的不变，下一户按新的时限", async (t) => {
  const { system, families } = await scene(t, "2026-06-01T09:00", 2, 2);
  await openSessionOf(system);
  await walkTo(system, "2026-06-01T10:00");
  await set(system, offerHours, 2);
  t.is((await offerOf(system, families[0]!)).closesAt?.toString(), same("2026-06-01T13:00"));
  await walkTo(system, "2026-06-01T12:59:59.999");
  t.deepEqual(await states(system, families), ["open", "admitted"]);
  await walkTo(system, "2026-06-01T13:00");
  t.is((await offerOf(system, families[1]!)).closesAt?.toString(), same("2026-06-01T15:00"));
  t.is((await offerOf(system, families[0]!)).policyRevision, 0, "admitted under the versions of then");
});

test("G3.19 二（三）: 通知时段是参数，时段外顺延到下一个开始时刻", async (t) => {
  const { system, families } = await scene(t, "2026-06-01T09:30", 2, 2);
  await set(system, callingWindow, { from: 10, to: 12 });
  await openSessionOf(system);
  await walkTo(system, "2026-06-01T09:59:59.999");
  t.deepEqual(await states(system, families), ["admitted", "admitted"]);
  await walkTo(system, "2026-06-01T10:00");
  t.deepEqual(await states(system, families), ["open", "admitted"]);
  await walkTo(system, "2026-06-01T14:00");
  t.deepEqual(await states(system, families), ["missed", "admitted"]);
  await walkTo(system, "2026-06-02T10:00");
  t.deepEqual(await states(system, families), ["missed", "open"]);
});

test("G3.19 二（三）: 同时选房户数大于一时，一户选定即补一户，不超过剩余房源", async (t) => {
  const { system, families } = await scene(t, "2026-06-01T09:00", 3, 3);
  await set(system, concurrentOffers, 2);
  await openSessionOf(system);
  await walkTo(system, "2026-06-01T09:00");
  t.deepEqual(await states(system, families), ["open", "open", "admitted"]);
  await choose(system, families[1]!, system.units[0]!);
  t.deepEqual(await states(system, families), ["open", "chosen", "open"]);
  const slots = await look(system, ({ em }) =>
    em.find(Offer, { state: "open" }, { orderBy: { turn: "asc" } }),
  );
  t.deepEqual(
    slots.map(({ openSlot }) => openSlot),
    [1, 2],
  );
  await choose(system, families[0]!, system.units[1]!);
  t.deepEqual(await states(system, families), ["chosen", "chosen", "open"], "one flat left, one chooses");
});

const factors: [factor: number, flats: number, admitted: number][] = [
  [1, 2, 2],
  [2, 2, 4],
  [1.5, 3, 4],
];
for (const [factor, flats, admitted] of factors)
  test(`G3.19 G3.4 二（三）: 入库比例${factor}，${flats}套房源入库${admitted}户`, async (t) => {
    const { system, families } = await scene(t, "2026-06-01T09:00", flats, 5);
    if (factor !== 1) await set(system, admitFactor, factor);
    await openSessionOf(system);
    const entries = await Promise.all(families.map(({ entryId }) => entryNow(system, entryId)));
    t.deepEqual(
      entries.map(({ state }) => state),
      families.map((_, i) => (i < admitted ? "admitted" : "inLine")),
    );
  });
