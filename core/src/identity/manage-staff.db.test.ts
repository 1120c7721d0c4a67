import test from "ava";
import { AuditEntry } from "../audit/index.ts";
import { type Staff, systemActor } from "../kernel/index.ts";
import {
  addStaff,
  changePassword,
  changeStaff,
  createFirstAdmin,
  disableStaff,
  enableStaff,
  resetPassword,
  resetSecondFactor,
  staffDetail,
  unlockStaff,
} from "./index.ts";
import { actorNow, codeOf, fresh, later, member, run, tokenOf, userNow } from "./testing/staff-world.ts";

const optional = { "identity.secondFactorRoles": [] };
const newcomer = { username: "street9", name: "新街道", roles: ["street"], regions: ["360702001"] } as const;

test("N1 a new member of staff changes the password he was given before anything else", async (t) => {
  const system = await fresh(t, optional);
  const admin = await member(system, "admin");
  const { id, password } = await run(system, admin, (work) => addStaff(work, newcomer));
  t.regex(password, /^(\w{4}-){3}\w{4}$/);
  const token = await tokenOf(system, { username: "street9", password });
  const before = await actorNow(system, token);
  t.like(before, { duty: "changePassword", roles: [] });
  const change = { current: password, next: "My-Own-Secret-1", token };
  await run(system, before, (work) => changePassword(work, change));
  t.like(await actorNow(system, token), { roles: ["street"], regions: ["360702001"] });
  const again = await run(system, admin, (work) => resetPassword(work, { userId: id, reason: "忘记密码" }));
  t.is((await actorNow(system, token)).kind, "visitor");
  t.is(
    await codeOf(tokenOf(system, { username: "street9", password: "My-Own-Secret-1" })),
    "identity.passwordWrong",
  );
  t.like(await actorNow(system, await tokenOf(system, { username: "street9", password: again.password })), {
    duty: "changePassword",
  });
});

test("N1 a temporary password ends after three days; the refusal says whom to ask", async (t) => {
  const system = await fresh(t, optional);
  const admin = await member(system, "admin");
  const given = await run(system, admin, (work) => addStaff(work, newcomer));
  t.is(given.until.toString(), system.clock.now().add({ hours: 72 }).toString());
  const enter = (password: string) => codeOf(tokenOf(system, { username: "street9", password }));
  later(system, { hours: 71, minutes: 59 });
  t.is(await enter(given.password), "done");
  later(system, { minutes: 1 });
  t.is(await enter(given.password), "identity.temporaryExpired");
  t.is(await enter("wrong"), "identity.passwordWrong", "who does not know it learns nothing");
  const reset = { userId: given.id, reason: "临时密码过期" };
  const again = await run(system, admin, (work) => resetPassword(work, reset));
  const token = await tokenOf(system, { username: "street9", password: again.password });
  const change = { current: again.password, next: "My-Own-Secret-1", token };
  const actor = await actorNow(system, token);
  await run(system, actor, (work) => changePassword(work, change));
  later(system, { hours: 24 * 30 });
  t.is(await enter("My-Own-Secret-1"), "done", "one's own password does not end");
});

test("N1 a first administrator who came too late gets another password from whoever runs the server", async (t) => {
  const system = await fresh(t, optional);
  const make = () =>
    run(system, systemActor("operator"), (work) =>
      createFirstAdmin(work, { username: "root1", name: "首位管理员" }),
    );
  const first = await make();
  later(system, { hours: 71 });
  t.is(await codeOf(make()), "identity.adminThere");
  later(system, { hours: 1 });
  const second = await make();
  t.is(second.id, first.id);
  const enter = (password: string) => codeOf(tokenOf(system, { username: "root1", password }));
  t.deepEqual(
    [await enter(first.password), await enter(second.password)],
    ["identity.passwordWrong", "done"],
  );
});

test("N1 an administrator of a district is no successor of the last one of the city", async (t) => {
  const system = await fresh(t, optional);
  const admin = await member(system, "admin");
  await member(system, "admin2", "admin", ["360702"]);
  const change = (regions: string[], roles: Staff["roles"] = ["admin"]) =>
    codeOf(
      run(system, admin, (work) =>
        changeStaff(work, { userId: admin.userId, name: "管理员", roles, regions }),
      ),
    );
  t.is(await change(["360702"]), "identity.lastAdmin");
  t.is(await change(["360700"], ["city"]), "identity.lastAdmin");
  t.is(await change(["360700"], ["admin", "city"]), "done");
  await member(system, "admin3");
  t.is(await change(["360702"]), "done");
});

test("N1 whoever runs the server makes the first administrator, and only the first", async (t) => {
  const system = await fresh(t, optional);
  const create = (username: string) =>
    run(system, systemActor("operator"), (work) => createFirstAdmin(work, { username, name: "首位管理员" }));
  const { password } = await create("root1");
  const actor = await actorNow(system, await tokenOf(system, { username: "root1", password }));
  t.like(actor, { duty: "changePassword" });
  t.is(await codeOf(create("root2")), "identity.adminThere");
});

test("N1 roles, regions and user names are checked; a change counts at once", async (t) => {
  const system = await fresh(t, optional);
  const admin = await member(system, "admin");
  const add = (more: object) =>
    codeOf(run(system, admin, (work) => addStaff(work, { ...newcomer, ...more })));
  t.is(await add({ roles: [] }), "identity.noRole");
  t.is(await add({ regions: [] }), "identity.regionUnknown");
  t.is(await add({ regions: ["450200"] }), "identity.regionUnknown", "another city");
  const user = await member(system, "city1", "city");
  t.is(await add({ username: "city1" }), "identity.usernameTaken");
  const token = await tokenOf(system, { username: "city1" });
  const input = { userId: user.userId, name: "周改名", roles: ["district"] as const, regions: ["360702"] };
  await run(system, admin, (work) => changeStaff(work, input));
  t.like(await actorNow(system, token), { name: "周改名", roles: ["district"], regions: ["360702"] });
});

test("N1 the last administrator cannot be disabled or lose the role, by himself or by two at once", async (t) => {
  const system = await fresh(t, optional);
  const admin = await member(system, "admin");
  const off = (by: Staff, { userId }: Staff) =>
    codeOf(run(system, by, (work) => disableStaff(work, { userId, reason: "离职" })));
  t.is(await off(admin, admin), "identity.lastAdmin");
  const demote = { userId: admin.userId, name: "甲乙", roles: ["city"] as const, regions: ["360700"] };
  t.is(await codeOf(run(system, admin, (work) => changeStaff(work, demote))), "identity.lastAdmin");
  const second = await member(system, "admin2");
  const both = await Promise.all([off(admin, second), off(second, admin)]);
  t.deepEqual(both.toSorted(), ["done", "identity.lastAdmin"]);
});

test("N1 only administrators manage staff, and only those of their own regions", async (t) => {
  const system = await fresh(t, optional);
  const user = await member(system, "street1", "street", ["360702001"]);
  const city = await member(system, "city1", "city");
  const districtAdmin = await member(system, "admin9", "admin", ["3607JK"]);
  const acts = (by: Staff) => {
    const { userId } = user;
    const reason = "测试";
    return Promise.all(
      [
        run(system, by, (work) => staffDetail(work, userId)),
        run(system, by, (work) =>
          changeStaff(work, { userId, name: "甲", roles: ["street"], regions: ["3607JK"] }),
        ),
        run(system, by, (work) => disableStaff(work, { userId, reason })),
        run(system, by, (work) => enableStaff(work, { userId, reason })),
        run(system, by, (work) => unlockStaff(work, { userId })),
        run(system, by, (work) => resetPassword(work, { userId, reason })),
        run(system, by, (work) => resetSecondFactor(work, { userId, reason })),
      ].map(codeOf),
    );
  };
  t.deepEqual(new Set(await acts(city)), new Set(["kernel.notPermitted"]));
  t.deepEqual(new Set(await acts(districtAdmin)), new Set(["kernel.notFound"]));
  const wider = { ...newcomer, regions: ["360700"] };
  t.is(await codeOf(run(system, districtAdmin, (work) => addStaff(work, wider))), "identity.regionUnknown");
});

test("N1 every act of an administrator is written down with its reason", async (t) => {
  const system = await fresh(t, optional);
  const admin = await member(system, "admin");
  const user = await member(system, "city1", "city");
  const { userId } = user;
  await run(system, admin, (work) => disableStaff(work, { userId, reason: "离职交接" }));
  t.false((await userNow(system, user)).active);
  t.is(await codeOf(tokenOf(system, { username: "city1" })), "identity.passwordWrong");
  await run(system, admin, (work) => enableStaff(work, { userId, reason: "返岗" }));
  await run(system, admin, (work) => unlockStaff(work, { userId }));
  await run(system, admin, (work) => resetPassword(work, { userId, reason: "忘记密码" }));
  const entries = await system.em
    .fork()
    .find(AuditEntry, { subjectId: userId, actorId: admin.userId }, { orderBy: { id: "asc" } });
  t.deepEqual(
    entries.map(({ act }) => act),
    ["identity.staffDisabled", "identity.staffEnabled", "identity.staffUnlocked", "identity.passwordReset"],
  );
  t.regex(entries[0]?.facts ?? "", /离职交接/);
  t.false(
    entries.some(({ facts }) => /-\w{4}-/.test(facts)),
    "no password in the log",
  );
});
