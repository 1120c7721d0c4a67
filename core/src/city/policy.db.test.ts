import { staff } from "@housing/db/testing/applications";
import { testSystem } from "@housing/db/testing/test-system";
import test from "ava";
import { type Actor, instant, inTransaction, Refusal, type Work } from "../kernel/index.ts";
import { type ChangeParameter, changeParameter, PolicyVersion, parameters } from "./index.ts";

test("G3.19 规则参数按版本保存: 何时起、何人、何故，不得追溯，并记入日志", async (t) => {
  const system = await testSystem({ at: "2026-06-01T09:00" });
  t.teardown(() => system.close());
  const city = staff("city", "360700");
  const change = (input: Partial<ChangeParameter>, actor: Actor = city) =>
    inTransaction(system, actor, (work) =>
      changeParameter(work, { code: "selection.offerHours", value: 6, reason: "节日延长", ...input }),
    );
  const refused = async (input: Partial<ChangeParameter>, actor?: Actor) =>
    (await t.throwsAsync(change(input, actor), { instanceOf: Refusal })) as Refusal;
  const refusal = async (input: Partial<ChangeParameter>, actor?: Actor) =>
    (await refused(input, actor)).code;
  t.is(await refusal({}, staff("district", "360702")), "kernel.notPermitted");
  t.is(await refusal({ code: "no.such" }), "policy.unknown");
  t.is(await refusal({ value: 0 }), "policy.invalidValue");
  t.deepEqual((await refused({ value: 9999 })).issues, [{ path: "value", text: "不能大于72。" }]);
  t.is(await refusal({ effectiveFrom: instant("2026-06-01T08:59:59.999") }), "policy.inThePast");
  await change({ effectiveFrom: instant("2026-06-10T00:00") });
  await change({ value: 5, reason: "先行试点" });
  const versions = await system.em.fork().find(PolicyVersion, {}, { orderBy: { effectiveFrom: "asc" } });
  t.deepEqual(
    versions.map(({ value, changedBy, reason }) => [value, changedBy, reason]),
    [
      [5, "city-360700", "先行试点"],
      [6, "city-360700", "节日延长"],
    ],
  );
  const hours = async (at: string) => {
    const parameter = system.registry.get(parameters, "selection.offerHours");
    return (await system.policy()).at(parameter, instant(at));
  };
  t.is(await hours("2026-06-01T08:59:59.999"), 4);
  t.is(await hours("2026-06-09T23:59:59.999"), 5);
  t.is(await hours("2026-06-10T00:00"), 6);
  const logged = await inTransaction(system, city, ({ em }: Work) =>
    em.execute("select act, actor_id as actor from audit_entry where subject_type = 'parameter'", [], "all"),
  );
  t.deepEqual(logged.length, 2);
  t.like(logged[0], { act: "policy.parameterChanged", actor: "city-360700" });
});

test("G3.19 规则参数改动在各进程都读到之后才生效", async (t) => {
  const system = await testSystem({ at: "2026-06-01T09:00" });
  t.teardown(() => system.close());
  const slow = { ...system, policyMaxAge: 2000 };
  const change = { code: "selection.offerHours", value: 6, reason: "节日延长" };
  const version = await inTransaction(slow, staff("city", "360700"), (work) => changeParameter(work, change));
  t.is(version.effectiveFrom.toString(), instant("2026-06-01T09:00:05").toString());
});

test("G3.19 规则参数每两秒重读一次: 按不受时钟影响的计时器，演示时钟跳动时立即重读", async (t) => {
  let timer = 0;
  const system = await testSystem({ at: "2026-06-01T09:00", timer: () => timer, policyMaxAge: 2000 });
  t.teardown(() => system.close());
  const book = await system.policy();
  timer = 2000;
  t.is(await system.policy(), book);
  timer = 2001;
  const second = await system.policy();
  t.not(second, book, "its time is over although the clock stands still");
  system.clock.set(instant("2026-06-03T09:00"));
  t.not(await system.policy(), second);
});
