import { caseNow, staff, submitted } from "@housing/db/testing/applications";
import test from "ava";
import { instant } from "../kernel/index.ts";
import { decideObjection, PublicityItem, raiseObjection } from "../publicity/index.ts";
import { QueueEntry } from "../queue/index.ts";
import { district, fresh, refusal, run, throughReviews, to } from "./testing/case-walk.ts";

test("一（三） an open objection holds one household; the day of its rejection counts", async (t) => {
  const system = await fresh(t);
  const { caseId } = await submitted(system, 11);
  await throughReviews(system, caseId);
  const item = await system.em.fork().findOneOrFail(PublicityItem, { subjectId: caseId, kind: "secondList" });
  const objection = await run(system, { kind: "visitor" }, (work) =>
    raiseObjection(work, { itemId: item.id, text: "该户在外地有房产", fileIds: [] }),
  );
  await to(system, "2026-05-13T00:00");
  t.is((await caseNow(system, caseId)).state, "inPublicity", "held");
  system.clock.set(instant("2026-05-20T15:00"));
  await run(system, district, (work) =>
    decideObjection(work, {
      objectionId: objection.id,
      outcome: "rejected",
      reason: "查无此房产",
      keepNumber: false,
    }),
  );
  t.is((await caseNow(system, caseId)).state, "approved");
  const entry = await system.em.fork().findOneOrFail(QueueEntry, { caseId });
  t.is(entry.qualifiedOn?.toString(), "2026-05-20");
});

test("an upheld objection ends the application and frees its people", async (t) => {
  const system = await fresh(t);
  const { caseId } = await submitted(system, 12);
  await throughReviews(system, caseId);
  const item = await system.em.fork().findOneOrFail(PublicityItem, { subjectId: caseId, kind: "secondList" });
  const objection = await run(system, { kind: "visitor" }, (work) =>
    raiseObjection(work, { itemId: item.id, text: "该户在外地有房产", fileIds: [] }),
  );
  await run(system, district, (work) =>
    decideObjection(work, {
      objectionId: objection.id,
      outcome: "upheld",
      reason: "已核实",
      keepNumber: false,
    }),
  );
  t.is((await caseNow(system, caseId)).state, "rejected");
  await submitted(system, 12);
  await to(system, "2026-05-13T00:00");
  t.is(await system.em.fork().count(QueueEntry, { caseId }), 0);
});

test("an objection after the end of a list is refused", async (t) => {
  const system = await fresh(t);
  const { caseId } = await submitted(system, 13);
  await throughReviews(system, caseId);
  const item = await system.em.fork().findOneOrFail(PublicityItem, { subjectId: caseId, kind: "secondList" });
  system.clock.set(instant("2026-05-13T00:00"));
  const refused = await refusal(
    t,
    run(system, { kind: "visitor" }, (work) =>
      raiseObjection(work, { itemId: item.id, text: "过期异议", fileIds: [] }),
    ),
  );
  t.is(refused.code, "publicity.ended");
});

test("N1 G3.6 an objection is decided by the household's own district; for another it does not exist", async (t) => {
  const system = await fresh(t);
  const { caseId } = await submitted(system, 14);
  await throughReviews(system, caseId);
  const item = await system.em.fork().findOneOrFail(PublicityItem, { subjectId: caseId, kind: "secondList" });
  const objection = await run(system, { kind: "visitor" }, (work) =>
    raiseObjection(work, { itemId: item.id, text: "情况不实，请核查", fileIds: [] }),
  );
  const decision = {
    objectionId: objection.id,
    outcome: "rejected",
    reason: "查无此事",
    keepNumber: false,
  } as const;
  const elsewhere = run(system, staff("district", "3607JK"), (work) => decideObjection(work, decision));
  t.is((await refusal(t, elsewhere)).status, 404);
  await run(system, district, (work) => decideObjection(work, decision));
  const again = run(system, district, (work) => decideObjection(work, decision));
  t.is((await refusal(t, again)).code, "publicity.decided");
});
