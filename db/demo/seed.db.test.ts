import { downloadNotice, noticePorts } from "@housing/core/allocation";
import { businessTypes, Case, formIssues } from "@housing/core/casework";
import { sweepDeadlines } from "@housing/core/deadline";
import { type Applicant, change, instant, inTransaction, reading, rows } from "@housing/core/kernel";
import { rejoinQueue } from "@housing/core/queue";
import { confirmUnit } from "@housing/core/selection";
import { sanctionsOf } from "@housing/core/standing";
import test, { type ExecutionContext } from "ava";
import type { TestSystem } from "../testing/test-system.ts";
import { type DemoStage, demoApplicants } from "./accounts.ts";
import { checkInvariants } from "./invariants.ts";
import { demoStart } from "./seed.ts";
import { cityDigests } from "./testing/city-digest.ts";
import { damages } from "./testing/damages.ts";
import { demoCity } from "./testing/demo-system.ts";
import { applicantAt, standingOf, standingText } from "./testing/standing.ts";

const at = "2026-11-21T20:00";

/** Case, step, number, offer and allocation of each named applicant. */
const expected: Partial<Record<string, Partial<Record<DemoStage, string>>>> = {
  ganzhou: {
    draft: "draft/-/-/-/-",
    returned: "returned/street/-/-/-",
    firstReview: "inReview/street/-/-/-",
    firstList: "inPublicity/firstList/-/-/-",
    secondReview: "inReview/district/-/-/-",
    secondList: "inPublicity/secondList/-/-/-",
    numbersPublished: "approved/-/publicised/-/-",
    inLine: "approved/-/inLine/-/-",
    waitingTurn: "approved/-/admitted/admitted/-",
    choosing: "approved/-/admitted/open/-",
    missed: "approved/-/missed/missed/-",
    resultPublished: "approved/-/chosen/chosen/publicised",
    notice: "approved/-/chosen/chosen/qualified",
  },
  liuzhou: {
    draft: "draft/-/-/-/-",
    returned: "returned/street/-/-/-",
    firstReview: "inReview/street/-/-/-",
    secondReview: "inReview/district/-/-/-",
    cityReview: "inReview/city/-/-/-",
    qualificationList: "inPublicity/qualificationList/-/-/-",
    qualified: "approved/-/-/-/-",
  },
};

async function namedApplicantsStand(t: ExecutionContext, system: TestSystem): Promise<void> {
  const stages = expected[system.city.code] ?? {};
  for (const [stage, text] of Object.entries(stages)) {
    const applicant = await applicantAt(system, stage as DemoStage);
    t.is(applicant && standingText(await standingOf(system, applicant)), text, stage);
  }
  t.is(await applicantAt(system, "nothing"), undefined, "who begins from scratch is unknown");
}

/** The same instant makes the same city, table by table. Where it is stored makes no difference: once is enough. */
async function sameAgain(t: ExecutionContext, system: TestSystem): Promise<void> {
  if (process.env.TEST_DATABASE_URL) return;
  const again = await demoCity({ at, city: system.city.code });
  try {
    t.deepEqual(await cityDigests(again.em), await cityDigests(system.em));
  } finally {
    await again.close();
  }
}

/** A sample of what applicants sent would be accepted today. */
async function formsAreComplete(t: ExecutionContext, system: TestSystem): Promise<void> {
  const cases = await system.em
    .fork()
    .find(Case, { state: "inReview", householdId: { $ne: null } }, { limit: 60 });
  for (const { form, businessType } of cases) {
    const type = system.registry.get(businessTypes, businessType);
    t.deepEqual(formIssues(type.form, form), []);
  }
}

test("the demo begins on a working morning", (t) => {
  const start = (text: string): string => demoStart(instant(text)).toString();
  t.is(start("2026-11-20T23:59"), "2026-11-20T01:30:00Z", "a Friday keeps its date");
  t.is(start("2026-11-21T00:00"), "2026-11-23T01:30:00Z", "a Saturday waits for Monday");
  t.is(start("2027-01-03T12:00"), "2027-01-04T01:30:00Z", "a Sunday too, in a year without a work calendar");
});

test("Ganzhou's demo city: every stage, every invariant, and the named applicants can act", async (t) => {
  t.timeout(400_000, "a whole city twice, on a busy machine");
  const system = await demoCity({ at });
  t.teardown(() => system.close());
  t.deepEqual(await checkInvariants(system.em, { now: system.clock.now() }), []);
  await sameAgain(t, system);
  await namedApplicantsStand(t, system);
  await formsAreComplete(t, system);
  await blockedIsBarred(t, system);
  await chooseNow(t, system);
  await continueAfterMiss(t, system);
  await takeNotice(t, system);
  await nextDays(t, system);
  await theCheckerSees(t, system);
});

async function signedIn(system: TestSystem, stage: DemoStage): Promise<Applicant> {
  const applicant = await applicantAt(system, stage);
  if (!applicant) throw new Error(`Nobody is at ${stage}`);
  return applicant;
}

async function blockedIsBarred(t: ExecutionContext, system: TestSystem): Promise<void> {
  const { personId = "" } = await signedIn(system, "blocked");
  const sanctions = await reading(system, { kind: "visitor" }, (work) =>
    sanctionsOf(work, [personId], work.clock.now()),
  );
  t.deepEqual(
    sanctions.map(({ cause }) => cause),
    ["threeAbandonments"],
  );
}

async function chooseNow(t: ExecutionContext, system: TestSystem): Promise<void> {
  const applicant = await signedIn(system, "choosing");
  const { offerId } = await standingOf(system, applicant);
  const sql = `select s.unit_id as unitId from session_unit s join offer o on o.session_id = s.session_id
    where o.id = ? and s.state = 'free'`;
  const free = await rows<{ unitId: string }>(system.em.fork(), sql, [offerId]);
  t.true(free.length >= 5, "there is something to choose from");
  await inTransaction(system, applicant, (work) =>
    confirmUnit(work, { offerId: offerId ?? "", unitId: free[0]!.unitId }),
  );
  t.is((await standingOf(system, applicant)).offerState, "chosen");
  t.is(
    (await standingOf(system, await signedIn(system, "waitingTurn"))).offerState,
    "open",
    "the next is called",
  );
}

async function continueAfterMiss(t: ExecutionContext, system: TestSystem): Promise<void> {
  const applicant = await signedIn(system, "missed");
  const { entryId } = await standingOf(system, applicant);
  const request = await inTransaction(system, applicant, (work) =>
    rejoinQueue(work, { entryId: entryId ?? "" }),
  );
  t.is(request.state, "requested");
}

async function takeNotice(t: ExecutionContext, system: TestSystem): Promise<void> {
  const applicant = await signedIn(system, "notice");
  const { noticeId, noticeState } = await standingOf(system, applicant);
  t.is(noticeState, "sealed");
  const { content } = await inTransaction(system, applicant, (work) => downloadNotice(work, noticeId ?? ""));
  const { files } = system.registry.get(noticePorts, "default");
  const bytes = "storeKey" in content ? await files.get(content.storeKey) : content;
  t.is(Buffer.from(bytes.subarray(0, 5)).toString(), "%PDF-");
}

/** What the visitor's clock will do next works too. */
async function nextDays(t: ExecutionContext, system: TestSystem): Promise<void> {
  const start = system.clock.now();
  for (let hours = 6; hours <= 54; hours += 6) {
    const now = start.add({ hours });
    system.clock.set(now);
    t.deepEqual((await sweepDeadlines(system, now)).failed, []);
  }
  t.deepEqual(await checkInvariants(system.em, { now: system.clock.now() }), []);
}

async function theCheckerSees(t: ExecutionContext, system: TestSystem): Promise<void> {
  const em = system.em.fork();
  for (const [sql] of damages) await change(em, sql);
  const told = (await checkInvariants(system.em)).join("\n");
  for (const [sql, fault] of damages) t.regex(told, fault, sql);
}

test("Liuzhou's demo city: three levels, every invariant", async (t) => {
  const system = await demoCity({ at, city: "liuzhou" });
  t.teardown(() => system.close());
  t.deepEqual(await checkInvariants(system.em, { now: system.clock.now() }), []);
  await sameAgain(t, system);
  await namedApplicantsStand(t, system);
  await formsAreComplete(t, system);
  t.is(demoApplicants.liuzhou?.length, Object.keys(expected.liuzhou ?? {}).length + 1);
});

test("a year without a work calendar: days are provisional, everything else holds", async (t) => {
  const system = await demoCity({ at: "2027-02-10T11:00", city: "liuzhou" });
  t.teardown(() => system.close());
  t.deepEqual(await checkInvariants(system.em, { now: system.clock.now() }), []);
  const provisional = await rows(system.em.fork(), "select id from unit where list_by_provisional = 1");
  t.true(provisional.length > 0);
});
