import { testSystem } from "@housing/db/testing/test-system";
import test from "ava";
import { registerHousehold } from "../household/index.ts";
import { type Actor, instant, inTransaction, reading } from "../kernel/index.ts";
import { listRegister } from "../register/index.ts";
import { laneOf, QueueEntry } from "./index.ts";

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
