import { staff } from "@housing/db/testing/applications";
import { testSystem } from "@housing/db/testing/test-system";
import test from "ava";
import { changeParameter } from "../city/index.ts";
import { type Instant, instant } from "../kernel/index.ts";
import { machine, refusal, run } from "../queue/testing/queue-world.ts";
import { addSeal, ensureIssuerSeal, noticeSeal, removeSeal, type SealView, sealsOf } from "./index.ts";

const city = staff("city", "360700", "市级甲");

test("G3.19 G3.23 the seal of notices is chosen by its words, among those that were not removed", async (t) => {
  const system = await testSystem({ at: "2026-06-01T09:00" });
  t.teardown(() => system.close());
  await run(system, machine, ensureIssuerSeal);
  const choose = (value: string, effectiveFrom?: Instant) => {
    const change = { code: noticeSeal.code, value, effectiveFrom, reason: "换章" };
    return run(system, city, (work) => changeParameter(work, change));
  };
  t.is(await refusal(t, choose("second")), "policy.noSuchChoice");
  system.clock.set(instant("2026-06-01T09:05"));
  await run(system, city, (work) => addSeal(work, { id: "second", authority: "赣州市住房保障科" }));
  await t.notThrowsAsync(choose("second", instant("2026-06-01T09:30")));
  const remove = (id: string) => run(system, city, (work) => removeSeal(work, { id }));
  t.is(await refusal(t, remove("second")), "allocation.sealInUse", "from half past nine on");
  system.clock.set(instant("2026-06-01T10:00"));
  t.is(await refusal(t, remove("second")), "allocation.sealInUse");
  await choose("issuer");
  system.clock.set(instant("2026-06-01T11:00"));
  t.is(await refusal(t, remove("issuer")), "allocation.sealInUse");
  await remove("second");
  t.is(await refusal(t, choose("second")), "policy.noSuchChoice");
  await run(system, city, (work) => addSeal(work, { id: "third", authority: "赣州市住房保障科" }));
  t.deepEqual(await run(system, city, async (work) => noticeSeal.choices?.(work)), [
    { value: "issuer", label: "赣州市城市住房服务中心 · 配租专用章" },
    { value: "second", label: "赣州市住房保障科（已删除）", disabled: true },
    { value: "third", label: "赣州市住房保障科" },
  ]);
  await choose("third");
  system.clock.set(instant("2026-06-01T12:00"));
  const seals = async () => (await run(system, city, sealsOf)).map(shown);
  t.deepEqual(await seals(), ["issuer, removable", "second, removed", "third, on notices"]);
  await remove("issuer");
  await run(system, machine, ensureIssuerSeal);
  t.deepEqual(await seals(), ["issuer, removed", "second, removed", "third, on notices"], "removed for good");
  const others = await run(system, staff("district", "360702", "区级甲"), sealsOf);
  t.false(others.some(({ removable }) => removable));
});

const shown = ({ seal: { id, removedAt }, onNotices, removable }: SealView): string =>
  [id, removedAt && "removed", onNotices && "on notices", removable && "removable"]
    .filter(Boolean)
    .join(", ");
