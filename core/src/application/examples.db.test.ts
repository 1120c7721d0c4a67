import { applicationForm, caseNow, draft, staff, submitted } from "@housing/db/testing/applications";
import test from "ava";
import { decideCase, loadCase, publishCases, saveDraft, submitCase } from "../casework/index.ts";
import { street } from "../casework/testing/case-walk.ts";
import { changeParameter } from "../city/index.ts";
import { instant } from "../kernel/index.ts";
import { PublicityList } from "../publicity/index.ts";
import { QueueEntry } from "../queue/index.ts";
import {
  city,
  district,
  laneAt,
  lineNow,
  look,
  openQueue,
  refusal,
  run,
  walkTo,
} from "../queue/testing/queue-world.ts";

type System = Awaited<ReturnType<typeof openQueue>>;
const setKeepsTime = (system: System, value: boolean) =>
  run(system, city, (work) =>
    changeParameter(work, { code: "resubmissionKeepsTime", value, reason: "试点" }),
  );

async function throughBothLists(system: System, caseIds: string[], second: string): Promise<void> {
  const pass = async (actor: typeof street, stepKey: string) => {
    for (const caseId of caseIds)
      await run(system, actor, (work) => decideCase(work, { caseId, decision: "approve" }));
    await run(system, actor, (work) => publishCases(work, { stepKey, caseIds }));
  };
  await pass(street, "firstList");
  await walkTo(system, second);
  await pass(district, "secondList");
}
const numberOf = async (system: System, caseId: string) =>
  (await look(system, ({ em }) => em.findOneOrFail(QueueEntry, { caseId }))).number;

test("G1.2 G3.8 一（三）（四）（五） E1: 自递交申请起，二榜6月12日24时届满，13日批次李119、王120，17日零时排队", async (t) => {
  const system = await openQueue(t, "2026-06-01T09:00:00.000");
  await laneAt(system, 118, { tier: "lowRent", bedrooms: 2 });
  const lowRent = (n: number) => applicationForm(n, { tier: "lowRent", members: 0 });
  const li = await submitted(system, 1, lowRent(1));
  system.clock.set(instant("2026-06-01T09:00:00.001"));
  const wang = await submitted(system, 2, lowRent(2));
  await throughBothLists(system, [wang.caseId, li.caseId], "2026-06-07T09:00");
  const lists = await look(system, ({ em }) => em.find(PublicityList, {}, { orderBy: { id: "asc" } }));
  t.deepEqual(
    lists.map(({ kind, lastDay }) => `${kind} ${lastDay}`),
    ["firstList 2026-06-06", "secondList 2026-06-12"],
    "five natural days each",
  );
  t.deepEqual(
    lists.map(({ title }) => title),
    ["解放街道公租房申请一榜公示（2026年6月1日）", "章贡区公租房申请二榜公示（2026年6月7日）"],
    "each under the name of the office that publishes it",
  );
  await walkTo(system, "2026-06-12T23:59:59.999");
  t.is((await caseNow(system, li.caseId)).state, "inPublicity");
  await walkTo(system, "2026-06-13T00:05");
  t.is(await numberOf(system, li.caseId), 119);
  t.is(await numberOf(system, wang.caseId), 120);
  await walkTo(system, "2026-06-16T23:59:59.999");
  t.is((await lineNow(system, 2)).length, 1);
  await walkTo(system, "2026-06-17T00:00");
  t.is((await lineNow(system, 2)).length, 3);
});

test("G3.19 一（三）: 一榜二榜的天数是参数，各按公示当时的规定", async (t) => {
  const system = await openQueue(t, "2026-06-01T09:00");
  const set = (code: string, value: object) =>
    run(system, city, (work) => changeParameter(work, { code, value, reason: "试点" }));
  await set("firstList", { n: 3, kind: "working", countStartDay: true });
  const { caseId } = await submitted(system, 1);
  await run(system, street, (work) => decideCase(work, { caseId, decision: "approve" }));
  await run(system, street, (work) => publishCases(work, { stepKey: "firstList", caseIds: [caseId] }));
  await set("firstList", { n: 1, kind: "natural" });
  const list = await look(system, ({ em }) => em.findOneOrFail(PublicityList, { kind: "firstList" }));
  t.is(list.endsAt.toString(), instant("2026-06-04T00:00").toString(), "1, 2 and 3 June");
  await walkTo(system, "2026-06-03T23:59:59.999");
  t.is((await caseNow(system, caseId)).stepKey, "firstList");
  await walkTo(system, "2026-06-04T00:00");
  t.like(await caseNow(system, caseId), { state: "inReview", stepKey: "district" });
});

async function returnedAndSubmittedAgain(
  system: System,
  change: () => Promise<unknown>,
): Promise<string | undefined> {
  const { caseId, applicant } = await submitted(system, 1);
  await change();
  const back = { caseId, decision: "return", reason: "请补正收入证明" } as const;
  await run(system, street, (work) => decideCase(work, back));
  system.clock.set(instant("2026-06-03T10:00"));
  await run(system, applicant, async (work) => {
    await saveDraft(work, { caseId, form: applicationForm(1, { members: 2 }) });
    await submitCase(work, { caseId });
  });
  return (await caseNow(system, caseId)).submittedAt?.toString();
}

test("G3.19 一（四）: 参数规定不保留的，以补正后再次递交的时间为准", async (t) => {
  const system = await openQueue(t, "2026-06-01T09:00");
  await setKeepsTime(system, false);
  const submittedAt = await returnedAndSubmittedAgain(system, async () => undefined);
  t.is(submittedAt, instant("2026-06-03T10:00").toString());
});

test("G3.19 一（四）: 审核开始后才改变的规定，不影响这一步的递交时间", async (t) => {
  const system = await openQueue(t, "2026-06-01T09:00");
  const submittedAt = await returnedAndSubmittedAgain(system, async () => {
    system.clock.set(instant("2026-06-01T15:00"));
    await setKeepsTime(system, false);
  });
  t.is(submittedAt, instant("2026-06-01T09:00").toString());
});

test("G1.2 一（四）: 递交时间是首次完整递交被收到的时间，存草稿、材料不全的不算", async (t) => {
  const system = await openQueue(t, "2026-06-01T09:00");
  const incomplete = { ...applicationForm(1), consent: { agreed: false } };
  const { caseId, applicant } = await draft(system, 1, incomplete);
  system.clock.set(instant("2026-06-01T10:00"));
  const submit = () => run(system, applicant, (work) => submitCase(work, { caseId }));
  t.is(await refusal(t, submit()), "kernel.invalid");
  t.is((await caseNow(system, caseId)).submittedAt ?? null, null);
  system.clock.set(instant("2026-06-01T11:00"));
  await run(system, applicant, (work) => saveDraft(work, { caseId, form: applicationForm(1) }));
  await submit();
  t.is((await caseNow(system, caseId)).submittedAt?.toString(), instant("2026-06-01T11:00").toString());
});

test("G3.11 一（三）: 市级可以看到各区申请的全部审核环节，但不代替区级办理", async (t) => {
  const system = await openQueue(t, "2026-06-01T09:00");
  const { caseId } = await submitted(system, 1);
  const seen = await run(system, staff("city", "360700"), (work) => loadCase(work, caseId));
  t.is(seen.kase.id, caseId);
  const decide = run(system, city, (work) => decideCase(work, { caseId, decision: "approve" }));
  t.is(await refusal(t, decide), "kernel.notPermitted");
});
