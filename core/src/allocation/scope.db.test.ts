import test from "ava";
import { Household } from "../household/index.ts";
import type { Actor } from "../kernel/index.ts";
import { recordOriginalsChecked } from "../lease/index.ts";
import { look, otherDistrict, refusal, run, walkTo } from "../queue/testing/queue-world.ts";
import { chosen } from "../selection/testing/chosen.ts";
import { allocationOf, windowClerk } from "../selection/testing/selection-world.ts";
import {
  AllocationNotice,
  allocationDetail,
  downloadNotice,
  issueNotices,
  myAllocations,
  sealNotices,
  voidNotice,
} from "./index.ts";

test("N1 G3.5 another district's offices neither see, issue nor void a notice, and check nothing", async (t) => {
  const { system, family } = await chosen(t);
  await walkTo(system, "2026-06-07T00:00");
  const { id } = await allocationOf(system, family);
  const { id: noticeId } = await look(system, ({ em }) =>
    em.findOneOrFail(AllocationNotice, { state: "sealed" }),
  );
  const otherWindow: Actor = { ...windowClerk, userId: "w2", regions: ["3607JK"] };
  const notThere = async (actor: Actor, act: Parameters<typeof run>[2]) =>
    t.is(await refusal(t, run(system, actor, act)), "kernel.notFound");
  for (const actor of [otherDistrict, otherWindow]) {
    await notThere(actor, (work) => allocationDetail(work, id));
    await notThere(actor, (work) => downloadNotice(work, noticeId));
    await notThere(actor, (work) => issueNotices(work, [id]));
    await notThere(actor, (work) => voidNotice(work, { noticeId, reason: "x" }));
  }
  const originals = { allocationId: id, documents: ["身份证"] };
  await notThere(otherWindow, (work) => recordOriginalsChecked(work, originals));
  t.is(await run(system, windowClerk, (work) => sealNotices(work, [noticeId])), 0, "sealed already");
  await t.notThrowsAsync(run(system, windowClerk, (work) => downloadNotice(work, noticeId)));
});

test("G1.5 a household entered at the window has its notice once its applicant is verified", async (t) => {
  const { system, family } = await chosen(t);
  await walkTo(system, "2026-06-07T00:00");
  const household = { id: family.householdId };
  const { applicantId: personId } = await look(system, ({ em }) => em.findOneOrFail(Household, household));
  const verified: Actor = { kind: "applicant", accountId: "another-account", personId };
  const [mine] = await run(system, verified, myAllocations);
  t.is(mine?.allocation.householdId, family.householdId);
  const { id: noticeId } = await look(system, ({ em }) =>
    em.findOneOrFail(AllocationNotice, { state: "sealed" }),
  );
  await t.notThrowsAsync(run(system, verified, (work) => downloadNotice(work, noticeId)));
});
