import { type TestSystem, testSystem } from "@housing/db/testing/test-system";
import test from "ava";
import { registerHousehold } from "../household/index.ts";
import { type Actor, instant, inTransaction, reading } from "../kernel/index.ts";
import { type ListQuery, listRegister, type Row } from "../register/index.ts";
import { laneOf, lanesOf, QueueEntry } from "./index.ts";

const city: Actor = { kind: "staff", userId: "c", name: "测试员", roles: ["city"], regions: ["360700"] };
const streetClerk = (street: string): Actor => ({ ...city, roles: ["street"], regions: [street] });

test("G3.4 轮候家庭库 finds a household by any of its members, shows them masked, and a street sees its own", async (t) => {
  const system = await testSystem();
  t.teardown(() => system.close());
  await inTransaction(system, city, async (work) => {
    const applicant = { name: "王小明", idNumber: "11010519491231002X", phone: "13800138000" };
    const spouse = { name: "李红", idNumber: "110105194912310046", relation: "配偶" };
    const region = { districtCode: "360702", streetCode: "360702001" };
    const { id: householdId } = await registerHousehold(work, {
      applicant,
      members: [spouse],
      accountId: null,
      ...region,
    });
    const lane = laneOf("GZ-CENTRE", "lowRent", 2);
    const place = {
      lane,
      areaCode: "GZ-CENTRE",
      districtCode: "360702",
      tier: "lowRent",
      bedrooms: 2,
      class: "ordinary",
    } as const;
    const turn = {
      caseNo: "C1",
      submittedAt: instant("2026-06-01T09:00"),
      number: 7,
      state: "inLine",
      origin: "application",
    } as const;
    work.em.persist(
      work.em.create(QueueEntry, { id: work.newId(), householdId, maskedName: "王*明", ...place, ...turn }),
    );
  });
  const find = async (filters: Record<string, string>, actor: Actor = city) =>
    (await reading(system, actor, (work) => listRegister(work, "waiting-households", { filters }))).rows;
  t.is((await find({ name: "李红" })).length, 1, "the spouse");
  t.is((await find({ name: "王小明", idNumber: "110105194912310046" })).length, 1);
  t.is((await find({ name: "李" })).length, 0, "by the whole name only");
  t.like((await find({}))[0], {
    name: "王*明",
    phone: "138****8000",
    idNumber: "110105********002X",
    number: 7,
    size: 2,
  });
  t.is((await find({}, streetClerk("360702001"))).length, 1);
  t.is((await find({}, streetClerk("360702002"))).length, 0);
});

test("G3.4 by number, the list goes lane by lane as they are called, page after page; who has none yet is the last of the lane", async (t) => {
  const system = await testSystem();
  t.teardown(() => system.close());
  const lanes = lanesOf("GZ-CENTRE");
  await inTransaction(system, city, async ({ em, newId }) => {
    for (let i = 0; i < 60; i += 1)
      em.persist(em.create(QueueEntry, { id: newId(), ...waiting(i), lane: lanes[(i * 7) % 5]! }));
  });
  for (const [sort, way] of [
    ["number", 1],
    ["-number", -1],
  ] as const) {
    const seen = await walk(system, sort);
    t.is(new Set(seen.map(({ caseNo }) => caseNo)).size, 60);
    const stored = await system.em.fork().find(QueueEntry, {});
    const rank = ({ lane, number }: QueueEntry) => [
      way * lanes.indexOf(lane),
      number === null ? 1 : 0,
      way * (number ?? 0),
    ];
    const expected = stored.toSorted((a, b) => compare(rank(a), rank(b)) || way * (a.id < b.id ? -1 : 1));
    t.deepEqual(
      seen.map(({ caseNo }) => caseNo),
      expected.map(({ caseNo }) => caseNo),
      sort,
    );
  }
  const { next = "" } = await page(system, { sort: "number", limit: 7 });
  const told = Buffer.from(next, "base64url").toString().replace("GZ-CENTRE", "GZ-NOWHERE");
  const after = Buffer.from(told).toString("base64url");
  t.like(await t.throwsAsync(page(system, { sort: "number", after })), { code: "register.badCursor" });
});

/** Numbers repeat from lane to lane, and every fourth has none. */
const waiting = (i: number) => ({
  ...{
    householdId: `household-${i}`,
    maskedName: "王*明",
    caseNo: `C${i}`,
    submittedAt: instant("2026-06-01T09:00"),
  },
  ...({
    areaCode: "GZ-CENTRE",
    districtCode: "360702",
    tier: "lowRent",
    bedrooms: 2,
    class: "ordinary",
  } as const),
  ...({ number: i % 4 === 3 ? null : i, state: "inLine", origin: "application" } as const),
});

const page = (system: TestSystem, query: ListQuery) =>
  reading(system, city, (work) => listRegister(work, "waiting-households", query));

async function walk(system: TestSystem, sort: string): Promise<Row[]> {
  const seen: Row[] = [];
  let after: string | undefined;
  do {
    const { rows, next } = await page(system, { sort, limit: 7, ...(after !== undefined && { after }) });
    seen.push(...rows);
    after = next;
  } while (after !== undefined);
  return seen;
}

const compare = (a: readonly number[], b: readonly number[]): number =>
  a.map((value, i) => value - b[i]!).find((difference) => difference !== 0) ?? 0;
