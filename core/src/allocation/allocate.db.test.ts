import test from "ava";
import { look, refusal, run } from "../queue/testing/queue-world.ts";
import { chosen } from "../selection/testing/chosen.ts";
import { machine } from "../selection/testing/selection-world.ts";
import { type Allocate, Allocation, allocate } from "./index.ts";

const rivals: readonly (readonly [what: string, same: readonly (keyof Allocate)[], code: string])[] = [
  ["一套房只给一户", ["unitId"], "allocation.unitTaken"],
  ["一户只得一套", ["householdId"], "allocation.alreadyAllocated"],
  ["一次机会只选一次", ["offerId"], "allocation.alreadyAllocated"],
];

for (const [what, same, code] of rivals)
  test(`G1.3 Always true 1 二（三） ${what}: 前面的检查都失效时，数据库仍不收第二行`, async (t) => {
    const { system, family } = await chosen(t);
    const first = await look(system, ({ em }) =>
      em.findOneOrFail(Allocation, { householdId: family.householdId }),
    );
    const other = {
      unitId: "u",
      householdId: "h",
      entryId: "e",
      sessionId: "s",
      offerId: "o",
      districtCode: "360702",
    };
    const give = (fields: readonly (keyof Allocate)[]) =>
      run(system, machine, (work) =>
        allocate(work, {
          ...other,
          chosenAt: work.clock.now(),
          ...Object.fromEntries(fields.map((field) => [field, first[field as "unitId"]])),
        }),
      );
    t.is(await refusal(t, give(same)), code);
    await t.notThrowsAsync(give([]));
  });
