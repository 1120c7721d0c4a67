import { AuditEntry } from "@housing/core/audit";
import { instant } from "@housing/core/kernel";
import test from "ava";
import { testServer } from "../../../testing/test-server.ts";

test("LB1.1 who changed a business type and why is for those who configure it or audit it", async (t) => {
  const server = await testServer();
  t.teardown(server.close);
  const admin = await server.staff("admin");
  const params = { code: "publicRental.apply" };
  const effectiveFrom = instant("2026-07-01T00:00").toString();
  const body = { overrides: { intro: "新的说明" }, effectiveFrom, reason: "内部讨论" };
  await admin.call("overrideType", { params, body });
  const entry = await server.system.em.fork().findOne(AuditEntry, { act: "case.typeChanged" });
  t.like(entry, { subjectId: params.code, actorId: admin.id });
  const auditor = await server.staff("auditor");
  t.is((await auditor.call("typeOverrides", { params })).versions[0]?.reason, "内部讨论");
  const [applicant, clerk] = [await server.applicant(), await server.staff("window")];
  t.like(await t.throwsAsync(server.visitor("typeOverrides", { params })), { status: 401 });
  for (const { call } of [applicant, clerk])
    t.like(await t.throwsAsync(call("typeOverrides", { params })), { status: 403 });
});
