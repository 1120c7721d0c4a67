import test from "ava";
import { instant } from "../kernel/index.ts";
import { SmsMessage } from "../messaging/index.ts";
import { look, refusal, run, walkTo } from "../queue/testing/queue-world.ts";
import { endOffer } from "./end-offer.ts";
import { confirmUnit } from "./index.ts";
import { outcomeOf } from "./testing/always-true.ts";
import { choose, inLine, machine, offerOf, openSessionOf, openWorld } from "./testing/selection-world.ts";

test("G1.3 二（三）: 选定途中任何一步停机，什么都不留下；重做一次即成", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 2);
  const [first, second] = [await inLine(system, 1), await inLine(system, 2)];
  await openSessionOf(system);
  await walkTo(system, "2026-06-01T10:00");
  const { id: offerId } = await offerOf(system, first);
  const before = await outcomeOf(system);
  let stops = 0;
  const confirm = (statements: number) =>
    run(system, first.applicant, async (work) => {
      let left = statements;
      const stop = <T>(real: T): T => {
        left -= 1;
        if (left < 0) throw new Error("the machine stops");
        return real;
      };
      const clock = { ...work.clock, now: () => stop(work.clock.now()), today: () => work.clock.today() };
      const newId = () => stop(work.newId());
      return confirmUnit({ ...work, clock, newId }, { offerId, unitId: system.units[0]! });
    });
  for (let statements = 0; ; statements += 1) {
    const failed = await confirm(statements).then(
      () => false,
      (error: Error) => error.message === "the machine stops",
    );
    if (!failed) break;
    stops += 1;
    t.is(await outcomeOf(system), before, `stopped after ${statements}`);
  }
  t.true(stops > 8, `stopped at ${stops} places`);
  t.is((await offerOf(system, first)).state, "chosen");
  t.is((await offerOf(system, second)).state, "open");
});

test("G1.3 G3.21 二（三）: 开始计时即发出请选房短信，一次轮到一条", async (t) => {
  const system = await openWorld(t, "2026-06-01T14:00", 2);
  await inLine(system, 1);
  await inLine(system, 2);
  await openSessionOf(system);
  const turns = () => look(system, ({ em }) => em.find(SmsMessage, { template: "selection.turn" }));
  t.is((await turns()).length, 0);
  await walkTo(system, "2026-06-01T14:00");
  const [sms] = await turns();
  t.regex(sms?.text ?? "", /请于2026年6月1日18:00前/);
  await walkTo(system, "2026-06-02T07:59:59.999");
  t.is((await turns()).length, 1);
  await walkTo(system, "2026-06-02T08:00");
  t.is((await turns()).length, 2);
});

const ends: [act: "choose" | "decline" | "miss" | "release", at: string, ended: boolean][] = [
  ["choose", "2026-06-01T12:59:59.999", true],
  ["choose", "2026-06-01T13:00", false],
  ["decline", "2026-06-01T12:59:59.999", true],
  ["decline", "2026-06-01T13:00", false],
  ["miss", "2026-06-01T12:59:59.999", false],
  ["miss", "2026-06-01T13:00", true],
  ["release", "2026-06-01T13:00", true],
];
for (const [act, at, ended] of ends)
  test(`G1.3 二（三）: 数据库一句话判定 ${act} ${at}: ${ended ? "成立" : "不成立"}，成立后不再有第二个结果`, async (t) => {
    const system = await openWorld(t, "2026-06-01T09:00", 2);
    const first = await inLine(system, 1);
    await openSessionOf(system);
    await walkTo(system, "2026-06-01T09:00");
    const { id } = await offerOf(system, first);
    const end = (how: typeof act) => run(system, machine, (work) => endOffer(work, id, how, instant(at)));
    t.is(await end(act), ended);
    if (ended) for (const [how] of ends) t.false(await end(how), how);
  });

test("G1.3 G3.1 二（三）: 已不在场次中的房源，即使场次名单仍列着也不能选", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 2);
  const first = await inLine(system, 1);
  await openSessionOf(system);
  await walkTo(system, "2026-06-01T09:00");
  const unitId = system.units[0]!;
  await run(system, machine, ({ em }) => em.execute("update unit set state = 'held' where id = ?", [unitId]));
  t.is(await refusal(t, choose(system, first, unitId)), "selection.unitTaken");
  t.is((await offerOf(system, first)).state, "open", "and the turn is not lost by it");
});
