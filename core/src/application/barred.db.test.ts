import { applicationForm, draft, staff, submitted } from "@housing/db/testing/applications";
import { madePerson } from "@housing/db/testing/people";
import { testSystem } from "@housing/db/testing/test-system";
import test, { type ExecutionContext } from "ava";
import { barredNow, businessTypes, startCase, withdrawCase } from "../casework/index.ts";
import { personFor } from "../household/index.ts";
import { Account } from "../identity/index.ts";
import {
  type Applicant,
  instant,
  inTransaction,
  Refusal,
  type System,
  systemActor,
} from "../kernel/index.ts";
import { addToBlocklist, recordAbandonment } from "../standing/index.ts";

const code = "publicRental.apply";
const machine = systemActor("test");

async function city(t: ExecutionContext) {
  const system = await testSystem({ at: "2026-06-01T09:00" });
  t.teardown(() => system.close());
  return system;
}

const personId = (system: System, n: number): Promise<string> =>
  inTransaction(system, machine, async (work) => (await personFor(work, madePerson(n))).id);

/** Signed in on a phone of their own, and known to be the n-th person. */
const verified = async (system: System, n: number): Promise<Applicant> => {
  const id = await personId(system, n);
  return inTransaction(system, machine, async ({ em, newId, clock }) => {
    const phoneIndex = `verified-${n}`;
    const none = { phone: null, wechatIndex: null };
    const account = em.create(Account, {
      ...none,
      ...{ id: newId(), phoneIndex, personId: id, createdAt: clock.now() },
    });
    await em.persist(account).flush();
    return { kind: "applicant", accountId: account.id, personId: id };
  });
};

const begin = (system: System, actor: Applicant) =>
  inTransaction(system, actor, (work) => startCase(work, { businessType: code }));

async function refusedToBegin(t: ExecutionContext, system: System, actor: Applicant): Promise<Refusal> {
  const refusal = (await t.throwsAsync(begin(system, actor), { instanceOf: Refusal })) as Refusal;
  const said = await inTransaction(system, actor, (work) =>
    barredNow(work, work.registry.get(businessTypes, code)),
  );
  t.is(said?.message, refusal.message, "said before it is begun");
  return refusal;
}

test("G1.2 who is in a live application, as applicant or as member, is told before filling in another", async (t) => {
  const system = await city(t);
  const first = await submitted(system, 1);
  const [applicant, child] = [await verified(system, 1), await verified(system, 500_001)];
  for (const actor of [applicant, child]) {
    const refusal = await refusedToBegin(t, system, actor);
    t.is(refusal.code, "household.alreadyApplied");
    t.regex(refusal.message, /已在申请、轮候或者租住公租房/);
  }
  await inTransaction(system, first.applicant, (work) => withdrawCase(work, { caseId: first.caseId }));
  for (const actor of [applicant, child]) t.is((await begin(system, actor)).state, "draft");
});

test("G3.18 二（六） who is under a sanction is told before filling in", async (t) => {
  const system = await city(t);
  const person = await verified(system, 3);
  const { idNumber } = madePerson(3);
  await inTransaction(system, staff("city", "360700"), (work) =>
    addToBlocklist(work, { idNumber, scope: "flat", reason: "弄虚作假" }),
  );
  const refusal = await refusedToBegin(t, system, person);
  t.is(refusal.code, "casework.blocked");
  t.regex(refusal.message, /自2026年6月1日起限制申请公租房实物配租，2028年6月2日起可以重新申请/);
  t.is(refusal.clause, undefined, "by hand, for what an office has found");
  system.clock.set(instant("2028-06-02T00:00"));
  t.is((await begin(system, person)).state, "draft");
});

test("G1.2 a draft is opened whoever is in it, and says why it cannot be handed in: to those known by name alone", async (t) => {
  const system = await city(t);
  await submitted(system, 1);
  const type = system.registry.get(businessTypes, code);
  for (const known of [true, false]) {
    const n = known ? 7 : 8;
    const { name, idNumber } = madePerson(1);
    const form = { ...applicationForm(n), members: [{ name, idNumber, relation: "spouse" }] };
    const { applicant, caseId } = await draft(system, n, form);
    const actor = known ? { ...applicant, personId: await personId(system, 7) } : applicant;
    t.is((await begin(system, actor)).id, caseId);
    const said = await inTransaction(system, actor, async (work) => type.barred?.(work, { caseId, form }));
    t.is(said?.code, known ? "household.alreadyApplied" : undefined);
  }
});

test("G1.2 who has an application under way is led to it, not told that there is one", async (t) => {
  const system = await city(t);
  const { caseId, applicant } = await submitted(system, 5);
  const known = { ...applicant, personId: await personId(system, 5) };
  t.is((await begin(system, known)).id, caseId);
  const other = await draft(system, 6, applicationForm(6));
  t.is((await begin(system, other.applicant)).id, other.caseId);
});

test("G3.18 二（六） who gave up three batches in a row is told the clause before filling in", async (t) => {
  const system = await city(t);
  const person = await verified(system, 4);
  await inTransaction(system, machine, async (work) => {
    const household = { personIds: [person.personId ?? ""], householdId: "h" };
    for (const entryId of ["entry-1", "entry-2", "entry-3"])
      await recordAbandonment(work, { ...household, entryId, cause: "missed", at: work.clock.now() });
  });
  const { message, clause } = await refusedToBegin(t, system, person);
  t.is(clause, "操作规则 二（六）");
  t.regex(message, /因连续放弃3批次配租资格，自2026年6月1日起限制/);
});
