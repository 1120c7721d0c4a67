import { requestSmsCode } from "@housing/core/identity";
import { sendSms, smsTemplates } from "@housing/core/messaging";
import { type TestSystem, testSystem } from "@housing/db/testing/test-system";
import test from "ava";
import { type Actor, inTransaction, type Role, reading } from "../kernel/index.ts";
import { type ListQuery, listRegister } from "./index.ts";

const clerk = (role: Role, ...regions: string[]): Actor => ({
  kind: "staff",
  userId: `${role}-1`,
  name: "测试员",
  roles: [role],
  regions,
});
const city = clerk("city", "360700");
const list = (system: TestSystem, actor: Actor, query: ListQuery, code: string) =>
  reading(system, actor, (work) => listRegister(work, code, query));

test("G3.20 the SMS log shows a masked phone and finds it by its whole number", async (t) => {
  const system = await testSystem();
  t.teardown(() => system.close());
  system.registry.add(smsTemplates, "test", {
    code: "test",
    title: "测试",
    flowPoint: "测试",
    text: "请选房",
    fields: {},
    to: "applicant",
    timing: "notice",
  });
  await inTransaction(system, city, async (work) => {
    for (const phone of ["13800138000", "13900139000"])
      await sendSms(work, "test", { phone, subjectType: "x", subjectId: "1" });
  });
  const all = await list(system, city, {}, "sms-log");
  t.deepEqual(all.rows.map((row) => row.phone).toSorted(), ["138****8000", "139****9000"]);
  t.true(String(all.rows[0]?.text).endsWith("请选房"));
  const one = await list(system, city, { filters: { phone: "13800138000" } }, "sms-log");
  t.deepEqual(
    one.rows.map((row) => row.phone),
    ["138****8000"],
  );
  t.is((await list(system, city, { filters: { phone: "138" } }, "sms-log")).rows.length, 0);
});

test("N1 the SMS log does not show the codes that open accounts", async (t) => {
  const system = await testSystem();
  t.teardown(() => system.close());
  await inTransaction(system, { kind: "visitor" }, (work) => requestSmsCode(work, { phone: "13800138000" }));
  const { rows } = await list(system, city, {}, "sms-log");
  t.like(rows[0], { template: "identity.code", phone: "138****8000", text: null });
});
