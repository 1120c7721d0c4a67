import { staff } from "@housing/db/testing/applications";
import { testSystem } from "@housing/db/testing/test-system";
import test from "ava";
import { type Actor, Refusal, reading } from "../kernel/index.ts";
import { exportRegister, registerSpec } from "./index.ts";

test("N1 G3.17 who may see a list may not for that reason take it out of the system", async (t) => {
  const system = await testSystem();
  t.teardown(() => system.close());
  const outcome = (actor: Actor) =>
    exportRegister(system, actor, "units", {}).then(
      () => "done",
      (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
    );
  const offered = (actor: Actor) =>
    reading(system, actor, async (work) => registerSpec(work, "units").exportable);
  for (const role of ["operator", "admin"] as const) {
    t.is(await outcome(staff(role, "360700")), "kernel.notPermitted", role);
    t.false(await offered(staff(role, "360700")), `${role} is not shown the button`);
  }
  for (const role of ["district", "city", "auditor"] as const) {
    t.is(await outcome(staff(role, "360700")), "done", role);
    t.true(await offered(staff(role, "360700")));
  }
});
