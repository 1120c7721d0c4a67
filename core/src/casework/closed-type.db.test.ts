import { applicantAccount, applicationForm, draft, staff, submitted } from "@housing/db/testing/applications";
import test from "ava";
import { type Instant, instant, Refusal } from "../kernel/index.ts";
import { TypeOverride } from "./case.entity.ts";
import { decideCase, overrideType, startCase, submitCase } from "./index.ts";
import { fresh, run, street } from "./testing/case-walk.ts";

const city = staff("city", "360700", "市级甲");
const code = "publicRental.apply";

type Fresh = Awaited<ReturnType<typeof fresh>>;
const codeOf = (act: Promise<unknown>) =>
  act.then(
    () => "done",
    (error: unknown) => (error instanceof Refusal ? `${error.status} ${error.code}` : String(error)),
  );
const change = (system: Fresh, overrides: object, effectiveFrom: Instant = system.clock.now()) =>
  codeOf(
    run(system, city, (work) => overrideType(work, { code, overrides, effectiveFrom, reason: "系统升级" })),
  );

test("LB1.1 a closed business type takes no new application, from an applicant or at the window", async (t) => {
  const system = await fresh(t);
  const { caseId: open, applicant } = await draft(system, 1, applicationForm(1));
  const { caseId: returned, applicant: other } = await submitted(system, 2);
  await run(system, street, (work) =>
    decideCase(work, { caseId: returned, decision: "return", reason: "补正" }),
  );
  t.is(await change(system, { closed: true }), "done");
  const start = async (actor: Parameters<typeof run>[1]) =>
    codeOf(run(system, actor, (work) => startCase(work, { businessType: code })));
  t.is(await start(await applicantAccount(system, 3)), "409 casework.typeClosed");
  t.is(await start(staff("window", "360702")), "409 casework.typeClosed");
  t.is(await start(applicant), "done", "an own draft can still be read");
  const submit = (caseId: string, actor = applicant) =>
    codeOf(run(system, actor, (work) => submitCase(work, { caseId })));
  t.is(await submit(open), "409 casework.typeClosed");
  t.is(await submit(returned, other), "done", "what was handed in is dealt with as ever");
  system.clock.set(system.clock.now().add({ hours: 1 }));
  t.is(await change(system, { closed: false }), "done");
  t.is(await start(await applicantAccount(system, 3)), "done");
});

test("LB1.1 a version takes force now or later; of two made at once one is refused and nothing breaks", async (t) => {
  const system = await fresh(t);
  t.is(await change(system, {}, instant("2026-04-30T00:00")), "422 casework.override.inThePast");
  const both = await Promise.all([change(system, { intro: "甲" }), change(system, { intro: "乙" })]);
  t.true(
    both.every((outcome) => outcome === "done" || outcome === "409 casework.override.changedMeanwhile"),
    both.join(),
  );
  t.true(both.includes("done"));
  const versions = (await system.em.fork().find(TypeOverride, {})).map(({ version }) => version);
  t.is(new Set(versions).size, versions.length);
});
