import { staff } from "@housing/db/testing/applications";
import { type TestSystem, testSystem } from "@housing/db/testing/test-system";
import type { ExecutionContext } from "ava";
import { sweepDeadlines } from "../../deadline/index.ts";
import { type Actor, instant, inTransaction, Refusal, type Work } from "../../kernel/index.ts";
import { decideCase, publishCases } from "../index.ts";

export const street = staff("street", "360702001", "街道甲");
export const district = staff("district", "360702", "区级甲");

export async function fresh(
  t: ExecutionContext,
  at = "2026-05-01T09:00",
  city = "ganzhou",
): Promise<TestSystem> {
  const system = await testSystem({ at, city });
  t.teardown(() => system.close());
  return system;
}

export const run = <T>(system: TestSystem, actor: Actor, act: (work: Work) => Promise<T>): Promise<T> =>
  inTransaction(system, actor, act);
export const refusal = async (t: ExecutionContext, promise: Promise<unknown>) =>
  (await t.throwsAsync(promise, { instanceOf: Refusal })) as Refusal;

export async function to(system: TestSystem, at: string): Promise<void> {
  const until = instant(at);
  system.clock.set(until);
  const { failed } = await sweepDeadlines(system, until);
  if (failed[0]) throw failed[0].error;
}

export async function throughReviews(system: TestSystem, caseId: string): Promise<void> {
  await run(system, street, (work) => decideCase(work, { caseId, decision: "approve" }));
  await run(system, street, (work) => publishCases(work, { stepKey: "firstList", caseIds: [caseId] }));
  await to(system, "2026-05-07T00:00");
  await run(system, district, (work) => decideCase(work, { caseId, decision: "approve" }));
  await run(system, district, (work) => publishCases(work, { stepKey: "secondList", caseIds: [caseId] }));
}
