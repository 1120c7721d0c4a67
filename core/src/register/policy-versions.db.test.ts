import test from "ava";
import { ensureIssuerSeal } from "../allocation/index.ts";
import { addVersion, changeParameter } from "../city/index.ts";
import { fresh, member } from "../identity/testing/staff-world.ts";
import { calendarCode, inTransaction, reading, systemActor } from "../kernel/index.ts";
import { listRegister } from "./index.ts";

test("G3.19 规则变更记录 says a value as the page of the parameters does", async (t) => {
  const system = await fresh(t);
  const city = await member(system, "city1", "city");
  await inTransaction(system, systemActor("start"), ensureIssuerSeal);
  const changes: readonly [code: string, value: unknown, words: string][] = [
    ["selection.callingWindow", { from: 9, to: 18 }, "每天 9 时至 18 时"],
    ["allocation.resultPublicity", { n: 7, kind: "natural" }, "7 个自然日"],
    ["allocation.noticeSeal", "issuer", "赣州市城市住房服务中心 · 配租专用章"],
    ["allocation.sealAutomatically", false, "否"],
    ["identity.secondFactorRoles", ["admin"], "系统管理员"],
  ];
  await inTransaction(system, city, async (work) => {
    for (const [code, value] of changes) await changeParameter(work, { code, value, reason: "试行" });
    await addVersion(work, {
      code: calendarCode(2027),
      value: { source: "国办通知", holidays: [], workdays: [] },
      reason: "国办通知",
    });
  });
  const { rows } = await reading(system, city, (work) => listRegister(work, "policy-versions", {}));
  const said = ["见工作日历", ...changes.map(([, , words]) => words)];
  t.deepEqual(rows.map(({ value }) => value).toSorted(), said.toSorted());
  const names = rows.map(({ code }) => String(code));
  t.true(
    rows.every(({ changedBy }) => changedBy === city.name),
    "by name",
  );
  await inTransaction(system, systemActor("start"), (work) =>
    changeParameter(work, { code: "allocation.sealAutomatically", value: true, reason: "恢复" }),
  );
  const all = await reading(system, city, (work) => listRegister(work, "policy-versions", {}));
  t.is(all.rows.find(({ reason }) => reason === "恢复")?.changedBy, "系统");
  t.true(names.includes("配租通知单使用的电子印章") && names.includes("2027年放假安排"), names.join());
});
