import { staff, submitted } from "@housing/db/testing/applications";
import test from "ava";
import { district, fresh, run, throughReviews } from "../casework/testing/case-walk.ts";
import { readableFile, StoredFile } from "../document/index.ts";
import { type Actor, Refusal, visitor } from "../kernel/index.ts";
import { PublicityItem, raiseObjection } from "./index.ts";

async function published(t: Parameters<typeof fresh>[0]) {
  const system = await fresh(t);
  const { caseId } = await submitted(system, 11);
  await throughReviews(system, caseId);
  const { id } = await system.em
    .fork()
    .findOneOrFail(PublicityItem, { subjectId: caseId, kind: "secondList" });
  const object = (actor: Actor, address?: string, fileIds: string[] = []) =>
    run(system, actor, (work) =>
      raiseObjection(work, { itemId: id, text: "该户在外地有房产", fileIds, caller: { address } }),
    ).then(
      () => "done",
      (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
    );
  return { system, object };
}

test("N1 G1.4 nobody floods a line with objections: three from one address, thirty without a name", async (t) => {
  const { object } = await published(t);
  const three = [1, 2, 3, 4].map(() => object(visitor, "203.0.113.7"));
  const outcomes = await Promise.all(three);
  t.deepEqual(outcomes.toSorted(), ["done", "done", "done", "publicity.tooManyOnLine"]);
  for (let i = 0; i < 27; i += 1) t.is(await object(visitor, `198.51.100.${i}`), "done");
  t.is(await object(visitor, "198.51.100.99"), "publicity.signInToObject");
  const applicant: Actor = { kind: "applicant", accountId: "a1" };
  for (let i = 0; i < 3; i += 1)
    t.is(await object(applicant, "198.51.100.99"), "done", "who signs in is heard");
  t.is(await object(applicant, "198.51.100.98"), "publicity.tooManyOnLine", "by account, wherever");
  for (let i = 0; i < 4; i += 1) t.is(await object(district), "done", "written down at a counter");
});

test("N1 evidence of an objection is read by the offices of the line's region only", async (t) => {
  const { system, object } = await published(t);
  const file = {
    id: "f1",
    storeKey: "k",
    name: "证据.pdf",
    mediaType: "application/pdf",
    size: 1,
    digest: "d",
  };
  await run(system, district, async ({ em, clock }) => {
    em.persist(em.create(StoredFile, { ...file, ownerId: "a1", createdAt: clock.now() }));
  });
  t.is(await object({ kind: "applicant", accountId: "a1" }, undefined, ["f1"]), "done");
  const reads = async (actor: Actor) =>
    run(system, actor, (work) => readableFile(work, "f1")).then(
      () => true,
      () => false,
    );
  const readers: readonly (readonly [Actor, boolean])[] = [
    [district, true],
    [staff("district", "3607JK"), false],
    [staff("street", "360702001"), true],
    [staff("street", "3607JK001"), false],
    [staff("city", "360700"), true],
    [staff("auditor", "360700"), true],
    [staff("operator", "360700"), false],
    [visitor, false],
  ];
  for (const [actor, may] of readers) t.is(await reads(actor), may, JSON.stringify(actor));
});
