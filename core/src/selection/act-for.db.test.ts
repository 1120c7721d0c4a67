import test from "ava";
import { contactOf } from "../household/index.ts";
import { requestSmsCode } from "../identity/index.ts";
import { look, refusal, run, walkTo } from "../queue/testing/queue-world.ts";
import { confirmUnit, requestActCode } from "./index.ts";
import {
  district,
  inLine,
  offerOf,
  openSessionOf,
  openWorld,
  windowClerk,
} from "./testing/selection-world.ts";

test("G1.3 二（七）: 工作人员没有申请人的确认码不能替其选房", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 2);
  const first = await inLine(system, 1);
  await openSessionOf(system);
  await walkTo(system, "2026-06-01T09:00");
  const { id: offerId } = await offerOf(system, first);
  const unitId = system.units[0]!;
  for (const clerk of [windowClerk, district])
    t.is(
      await refusal(
        t,
        run(system, clerk, (work) => confirmUnit(work, { offerId, unitId })),
      ),
      "kernel.notPermitted",
    );
  t.is((await offerOf(system, first)).state, "open");
});

test("G1.3 二（七）: 登录验证码用完，不影响窗口代办的确认码", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 2);
  const first = await inLine(system, 1);
  await openSessionOf(system);
  await walkTo(system, "2026-06-01T09:00");
  const { id: offerId } = await offerOf(system, first);
  const { phone } = await look(system, (work) => contactOf(work, first.householdId));
  await run(system, { kind: "visitor" }, (work) => requestSmsCode(work, { phone }));
  await t.notThrowsAsync(run(system, windowClerk, (work) => requestActCode(work, { offerId })));
});
