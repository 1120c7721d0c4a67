import { madePerson } from "@housing/db/testing/people";
import { type TestSystem, testSystem } from "@housing/db/testing/test-system";
import test, { type ExecutionContext } from "ava";
import { AuditEntry } from "../audit/index.ts";
import { Account, signInFromHost, verifyIdentity } from "../identity/index.ts";
import { inTransaction, systemActor, visitor } from "../kernel/index.ts";
import { SmsMessage } from "../messaging/index.ts";
import { claimHousing, people, registerHousehold } from "./index.ts";

const machine = systemActor("test");
const [applicant, spouse] = [madePerson(1), madePerson(2)];

/** A household of two applies; of the second only name and identity number are known. */
async function given(t: ExecutionContext): Promise<TestSystem> {
  const system = await testSystem();
  t.teardown(() => system.close());
  await inTransaction(system, machine, async (work) => {
    const { name, idNumber } = spouse;
    const household = await registerHousehold(work, {
      applicant,
      members: [{ name, idNumber, relation: "配偶" }],
      ...{ districtCode: "360702", streetCode: "360702001", accountId: null },
    });
    await claimHousing(work, household.id, work.newId());
  });
  return system;
}

/** Somebody with this phone says to be the person of this name and number. */
async function verify(system: TestSystem, phone: string, { name, idNumber }: typeof spouse): Promise<void> {
  const accountId = await inTransaction(system, machine, async ({ em, newId, clock }) => {
    const account = em.create(Account, {
      ...{ id: newId(), phone, phoneIndex: phone, wechatIndex: null, personId: null },
      createdAt: clock.now(),
    });
    await em.persist(account).flush();
    return account.id;
  });
  const outcome = await inTransaction(system, { kind: "applicant", accountId }, (work) =>
    verifyIdentity(work, { name, idNumber }, people),
  );
  if ("refused" in outcome) throw new Error(outcome.refused);
}

const toldTo = async (system: TestSystem): Promise<string[]> =>
  (await system.em.fork().find(SmsMessage, { template: "identity.tied" })).map(({ phone }) => phone);
const facts = async (system: TestSystem) => {
  const entries = await system.em.fork().find(AuditEntry, { act: "identity.verified" });
  return entries.map((entry) => JSON.parse(entry.facts) as object);
};

test("N1 who ties a household member known without a phone is told of to the household, and in the log", async (t) => {
  const system = await given(t);
  await verify(system, "13900000009", spouse);
  t.deepEqual(await toldTo(system), [applicant.phone]);
  const [sms] = await system.em.fork().find(SmsMessage, { template: "identity.tied" });
  t.regex(sms?.text ?? "", /已于2026年6月1日09:00与手机号139\*\*\*\*0009绑定.*服务窗口/);
  t.like((await facts(system))[0], { byOldPhone: false, told: 1 });
});

test("N1 who is nobody's household member, or verifies under the phone known, is told of to nobody", async (t) => {
  const system = await given(t);
  await verify(system, applicant.phone, applicant);
  await verify(system, "13900000008", madePerson(3));
  t.deepEqual(await toldTo(system), []);
  t.deepEqual((await facts(system)).length, 2);
});

test("N1 where a host app vouches for a person known under another phone, that phone is told", async (t) => {
  const system = await given(t);
  await verify(system, applicant.phone, applicant);
  const { name, idNumber } = applicant;
  const citizen = { phone: "13900000009", realName: { name, idNumber } };
  const enter = () =>
    inTransaction(system, visitor, (work) => signInFromHost(work, { host: "ganfutong", citizen }, people));
  await enter();
  t.deepEqual(await toldTo(system), [applicant.phone]);
  await enter();
  t.is((await toldTo(system)).length, 1, "once: the account is tied by then");
});
