import test from "ava";
import { HousingClaim } from "../household/index.ts";
import { instant } from "../kernel/index.ts";
import { PublicityItem } from "../publicity/index.ts";
import { clearAbandonments, sanctionsOf } from "../standing/index.ts";
import { leaveQueue, rejoinQueue } from "./index.ts";
import { claims, ending, inLine, miss, smsOf } from "./testing/acts.ts";
import {
  decide,
  entryNow,
  type Family,
  family,
  look,
  machine,
  object,
  openQueue,
  refusal,
  run,
  walkTo,
} from "./testing/queue-world.ts";

test("二（三） 第二次未按时选房: 当即放弃一批次，成员各计一次", async (t) => {
  const { system, household, entryId } = await inLine(t);
  const first = await miss(system, entryId);
  t.is(first.outcome, "missed");
  t.is(first.continueBy?.toString(), instant("2026-06-24T00:00").toString());
  const request = await run(system, household.applicant, (work) => rejoinQueue(work, { entryId }));
  const twice = run(system, household.applicant, (work) => rejoinQueue(work, { entryId }));
  t.is(await refusal(t, twice), "queue.continueRepeated");
  await walkTo(system, "2026-06-30T09:00");
  t.is((await entryNow(system, request.id)).state, "inLine");
  t.is(
    (await entryNow(system, entryId)).endReason,
    "superseded",
    "the deadline to continue did not forgo it",
  );
  const second = await miss(system, request.id);
  t.deepEqual(second, { outcome: "forgone", continueBy: null });
  t.deepEqual(await ending(system, request.id), ["ended", "forgone", null, null]);
  t.deepEqual(await smsOf(system, request.id), ["queue.forgone"]);
  t.is(await claims(system, household), 0);
});

test("二（三） 继续轮候申请异议成立: 原号一并失效", async (t) => {
  const { system, household, entryId } = await inLine(t);
  await miss(system, entryId);
  const request = await run(system, household.applicant, (work) => rejoinQueue(work, { entryId }));
  await decide(system, await object(system, request.id), "upheld");
  t.deepEqual(await ending(system, entryId), ["ended", "objectionUpheld", null, null]);
  t.deepEqual(await ending(system, request.id), ["ended", "withdrawn", null, null]);
  const item = await look(system, (work) => work.em.findOneOrFail(PublicityItem, { subjectId: request.id }));
  t.is(item.state, "failed");
});

test("二（三） 未按时选房后放弃轮候，视为未申请继续轮候", async (t) => {
  const { system, household, entryId } = await inLine(t);
  await miss(system, entryId);
  await run(system, household.applicant, (work) => leaveQueue(work, { entryId }));
  t.is((await entryNow(system, entryId)).endReason, "forgone");
});

test("G3.18 二（六） 连续三批次放弃: 每名成员两年内不得申请实物配租，签约清零", async (t) => {
  const system = await openQueue(t, "2026-06-12T09:00");
  const persons = async ({ householdId }: Family) =>
    look(system, async (work) =>
      (await work.em.find(HousingClaim, { householdId })).map(({ personId }) => personId),
    );
  const loseOne = async (month: string) => {
    await walkTo(system, `2026-${month}-01T09:00`);
    const household = await family(system, 1, { members: 1 });
    const ids = await persons(household);
    await walkTo(system, `2026-${month}-10T09:00`);
    await miss(system, household.entryId);
    await walkTo(system, `2026-${month}-14T00:00`);
    return ids;
  };
  const barred = (ids: string[], at: string) => look(system, (work) => sanctionsOf(work, ids, instant(at)));
  const [first] = [await loseOne("07"), await loseOne("08")];
  await run(system, machine, (work) => clearAbandonments(work, first, work.clock.now()));
  await loseOne("09");
  await loseOne("10");
  t.deepEqual(await barred(first, "2026-10-20T09:00"), [], "the lease in between began the count anew");
  await loseOne("11");
  t.is((await barred(first, "2026-11-14T00:00")).length, 2, "from the third, for both members");
  t.is((await barred(first, "2026-11-13T23:59:59.999")).length, 0);
  t.is((await barred(first, "2028-11-14T23:59:59.999")).length, 2);
  t.is((await barred(first, "2028-11-15T00:00")).length, 0);
});
