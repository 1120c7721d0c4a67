import { staff } from "@housing/db/testing/applications";
import { testSystem } from "@housing/db/testing/test-system";
import test from "ava";
import { instant, type Role, reading } from "../kernel/index.ts";
import { calendarTodos } from "./todo.ts";

test("G3.19 工作日历没有的年份列入待办，由市级和管理员看到", async (t) => {
  const system = await testSystem();
  t.teardown(() => system.close());
  const asked = async (at: string, role: Role = "city") => {
    system.clock.set(instant(at));
    const group = await reading(system, staff(role, "360700"), (work) => calendarTodos(work, 10));
    return group?.items.map(({ id }) => id);
  };
  t.deepEqual(await asked("2026-10-31T23:59:59.999"), []);
  t.deepEqual(await asked("2026-11-01T00:00"), ["calendar-2027"]);
  t.deepEqual(await asked("2027-03-01T09:00"), ["calendar-2027"]);
  t.is(await asked("2026-11-01T00:00", "district"), undefined);
});
