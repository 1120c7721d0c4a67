import { applicationForm, draft, staff, submitted } from "@housing/db/testing/applications";
import { madePerson } from "@housing/db/testing/people";
import { type TestSystem, testSystem } from "@housing/db/testing/test-system";
import test, { type ExecutionContext } from "ava";
import { submitCase } from "../casework/index.ts";
import { Person, personFor, registerHousehold } from "../household/index.ts";
import { instant, inTransaction, Refusal, reading, systemActor, type Work } from "../kernel/index.ts";
import { clearAbandonments, recordAbandonment, removeFromBlocklist, Sanction, sanctionsOf } from "./index.ts";

const machine = systemActor("test");
const city = staff("city", "360700");
const run = <T>(system: TestSystem, act: (work: Work) => Promise<T>) => inTransaction(system, machine, act);

async function open(t: ExecutionContext): Promise<TestSystem> {
  const system = await testSystem({ at: "2026-06-01T09:00" });
  t.teardown(() => system.close());
  return system;
}

/** Persons by number, one household of them; answers their ids in order. */
const household = (system: TestSystem, numbers: readonly number[]): Promise<string[]> =>
  run(system, async (work) => {
    const [applicant, ...members] = numbers.map((n) => madePerson(n));
    const place = { districtCode: "360702", streetCode: "360702001", accountId: null };
    const others = members.map((member) => ({ ...member, relation: "子女" }));
    await registerHousehold(work, { applicant: applicant!, members: others, ...place });
    const ids: string[] = [];
    for (const n of numbers) ids.push((await personFor(work, madePerson(n))).id);
    return ids;
  });

const lose = (
  system: TestSystem,
  personIds: string[],
  day: string,
  cause: "missed" | "notSigned" = "missed",
) =>
  run(system, (work) => {
    const [householdId, entryId] = [`h-${day}`, `e-${day}`];
    return recordAbandonment(work, { personIds, householdId, entryId, cause, at: instant(`${day}T18:00`) });
  });
const barred = (system: TestSystem, personIds: string[], day: string) =>
  reading(system, machine, async (work) =>
    (await sanctionsOf(work, personIds, instant(`${day}T18:00`))).map(({ personId }) => personId),
  );

test("G3.18 二（六）: 以成员个人计，转入另一家庭后连续计算，新家庭其他成员不受影响", async (t) => {
  const system = await open(t);
  const [parent, child] = await household(system, [1, 2]);
  const [spouse, moved] = await household(system, [3, 2]);
  t.is(moved, child, "one person, known by the ID number");
  await lose(system, [parent!, child!], "2026-01-01");
  await lose(system, [parent!, child!], "2026-02-01", "notSigned");
  await lose(system, [spouse!, child!], "2026-03-01");
  t.deepEqual(await barred(system, [parent!, child!, spouse!], "2026-03-01"), [child!]);
});

test("G3.18 二（六）: 其间签约的清零，同一顺序号只计一次", async (t) => {
  const system = await open(t);
  const [person] = await household(system, [1]);
  await lose(system, [person!], "2026-01-01");
  await lose(system, [person!], "2026-02-01");
  await run(system, (work) => clearAbandonments(work, [person!], instant("2026-02-15T09:00")));
  await lose(system, [person!], "2026-03-01");
  await lose(system, [person!], "2026-03-01");
  await lose(system, [person!], "2026-04-01");
  t.deepEqual(await barred(system, [person!], "2026-04-01"), []);
  await lose(system, [person!], "2026-05-01", "notSigned");
  t.deepEqual(await barred(system, [person!], "2026-05-01"), [person!]);
});

test("G3.18 二（六）: 本人或含本人的家庭两年内不得申请实物配租，可申请租赁补贴，人工移出后可以申请", async (t) => {
  const system = await open(t);
  const [person] = await household(system, [1]);
  for (const day of ["2026-01-01", "2026-02-01", "2026-03-01"]) await lose(system, [person!], day);
  const apply = async (n: number, members: number[]) => {
    const form = applicationForm(n, { members: 0 });
    form.members = members.map((each) => {
      const { name, idNumber } = madePerson(each);
      return { name, idNumber, relation: "spouse" };
    });
    const { caseId, applicant } = await draft(system, n, form);
    const tried = inTransaction(system, applicant, (work) => submitCase(work, { caseId }));
    return t.throwsAsync(tried, { instanceOf: Refusal }) as Promise<Refusal>;
  };
  for (const refused of [await apply(1, []), await apply(7, [1])]) {
    t.is(refused.code, "casework.blocked");
    t.regex(refused.message, /2028年3月2日起可以重新申请；其间可以申请租赁补贴/);
  }
  await submitted(system, 8);
  const sanction = await reading(system, machine, ({ em }) =>
    em.findOneOrFail(Sanction, { personId: person! }),
  );
  t.like(sanction, { scope: "flat", cause: "threeAbandonments" }, "flats only: a subsidy stays open");
  await inTransaction(system, city, (work) =>
    removeFromBlocklist(work, { sanctionId: sanction.id, reason: "经复核有误" }),
  );
  await submitted(system, 1);
  t.is(await reading(system, machine, ({ em }) => em.count(Person, { id: person! })), 1);
});

test("G3.18 二（六）: 两年自第三次起算，期满当日零时起可以申请", async (t) => {
  const system = await open(t);
  const [person] = await household(system, [1]);
  for (const day of ["2026-01-01", "2026-02-01", "2026-03-01"]) await lose(system, [person!], day);
  t.deepEqual(await barred(system, [person!], "2026-02-28"), []);
  t.deepEqual(await barred(system, [person!], "2028-03-01"), [person!]);
  t.deepEqual(await barred(system, [person!], "2028-03-02"), []);
});
