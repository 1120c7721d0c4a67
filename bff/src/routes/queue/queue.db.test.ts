import { ApiError } from "@housing/core/contract/client";
import type { LotteryNumberInput } from "@housing/core/contract/queue.api";
import type { InputOf } from "@housing/core/contract/route";
import { sweepDeadlines } from "@housing/core/deadline";
import { registerHousehold } from "@housing/core/household";
import { instant, inTransaction, plainDate, systemActor } from "@housing/core/kernel";
import { sm3Hex } from "@housing/core/privacy";
import { ensureDailyBatches, enterQueue, verifyBatchProof } from "@housing/core/queue";
import { madePerson } from "@housing/db/testing/people";
import test, { type ExecutionContext } from "ava";
import { type TestServer, testServer } from "../../../testing/test-server.ts";

const machine = systemActor("test");

const refusal = async (call: Promise<unknown>): Promise<{ status: number; code: string }> => {
  const error = await call.then(() => undefined).catch((reason: unknown) => reason);
  if (!(error instanceof ApiError)) throw new Error(`not refused: ${String(error)}`);
  return { status: error.status, code: error.reply.code };
};

/** A household of 章贡区 with the first number of its lane, publicised since 13 June; now 09:00 of that day. */
async function numbered(t: ExecutionContext) {
  const server: TestServer = await testServer({ at: "2026-06-12T09:00" });
  t.teardown(server.close);
  const applicant = await server.applicant();
  const entryId = await inTransaction(server.system, machine, async (work) => {
    await ensureDailyBatches(work);
    const household = await registerHousehold(work, {
      ...{ applicant: madePerson(1), members: [], districtCode: "360702", streetCode: "360702001" },
      accountId: applicant.id,
    });
    const entry = await enterQueue(work, {
      ...{ householdId: household.id, caseId: work.newId(), caseNo: "GZ000001", districtCode: "360702" },
      ...{ tier: "lowRent", bedrooms: 2, class: "ordinary" },
      submittedAt: instant("2026-05-01T09:00"),
      qualifiedOn: plainDate("2026-06-12"),
    });
    return entry.id;
  });
  server.system.clock.set(instant("2026-06-13T09:00"));
  await sweepDeadlines(server.system, server.system.clock.now());
  return { server, applicant, entryId };
}

test("G3.8 我的轮候: 顺序号、公示截止、可办事项", async (t) => {
  const { server, applicant, entryId } = await numbered(t);
  const { standing } = await applicant.call("myQueue", {});
  t.like(standing, { id: entryId, number: 1, laneText: "廉租住房组 · 二居室", batchDay: "2026-06-13" });
  t.deepEqual(standing?.abilities, ["leave", "convertToSubsidy"]);
  t.is(standing?.publicity?.endsAt, instant("2026-06-17T00:00").toString());
  const nobody = await server.applicant();
  t.deepEqual(await nobody.call("myQueue", {}), {});
});

test("G3.6 批次与编号证明公开，任何人可以下载核验", async (t) => {
  const { server } = await numbered(t);
  const { batches } = await server.visitor("publicBatches", { query: {} });
  t.deepEqual(
    batches.map(({ day, count }) => `${day} ${count}`),
    ["2026-06-13 1", "2026-06-12 0"],
  );
  const answer = await fetch(`${server.url}/api/public/batches/${batches[0]?.id}/proof`);
  t.regex(answer.headers.get("content-disposition") ?? "", /2026-06-13/);
  t.deepEqual(verifyBatchProof(await answer.text(), sm3Hex, batches[1]?.digest), { valid: true });
  t.is((await fetch(`${server.url}/api/public/batches/none/proof`)).status, 404);
});

test("G3.4 G3.9 区级只办本区: 别区看不到，取消资格须有理由和依据", async (t) => {
  const { server, applicant, entryId } = await numbered(t);
  const [own, other] = [
    await server.staff("district", ["360702"]),
    await server.staff("district", ["3607JK"]),
  ];
  const params = { id: entryId };
  const body = { reason: "家庭已购房", evidence: "不动产登记查询", fileIds: [] };
  t.is((await refusal(other.call("queueEntry", { params }))).status, 404);
  t.is((await refusal(other.call("disqualify", { params, body }))).status, 404);
  t.is((await refusal(applicant.call("disqualify", { params, body }))).status, 403);
  t.is((await refusal(own.call("disqualify", { params, body: { ...body, reason: "" } }))).status, 422);
  const lanes = (await own.call("queueLanes", { query: {} })).lanes;
  t.like(lanes[1], { laneText: "廉租住房组 · 二居室", last: 1 });
  const ended = await own.call("disqualify", { params, body });
  t.deepEqual([ended.state.label, ended.endReason, ended.abilities], ["已结束", "取消轮候资格", ["restore"]]);
  const detail = await own.call("queueEntry", { params });
  t.truthy(detail.caseId, "the application, for who looks into it");
  t.deepEqual(
    detail.history.map(({ act }) => act),
    ["queue.entered", "queue.numbered", "queue.ended"],
  );
  t.is(detail.disqualification?.reason, "家庭已购房");
  t.is((await own.call("restoreEntry", { params })).state.code, "inLine");
});

test("G3.15 放弃轮候: 他人的查无此项，重复提交得到同一结果", async (t) => {
  const { server, applicant, entryId } = await numbered(t);
  const params = { id: entryId };
  const stranger = await server.applicant();
  t.is((await refusal(stranger.call("leaveQueue", { params }))).status, 404);
  const [first, again] = [
    await applicant.call("leaveQueue", { params }, "same-key"),
    await applicant.call("leaveQueue", { params }, "same-key"),
  ];
  t.deepEqual(first, again);
  t.is((await refusal(applicant.call("leaveQueue", { params }))).code, "queue.notWaiting");
  t.is((await refusal(applicant.call("rejoinQueue", { params }))).code, "queue.continueNotMissed");
});

test("二（二） 导入摇号顺序号: 一次一份名单，多余的字段不收", async (t) => {
  const { server } = await numbered(t);
  const city = await server.staff("city");
  const { name, idNumber, phone } = madePerson(7);
  const given: InputOf<typeof LotteryNumberInput> = {
    applicant: { name, idNumber, phone },
    members: [],
    streetCode: "360702001",
    caseNo: "YH1",
    tier: "publicRental",
    bedrooms: 1,
    class: "ordinary",
    number: 12,
    submittedAt: "2025-03-01T09:00:00+08:00",
  };
  t.deepEqual(await city.call("importLotteryNumbers", { body: { numbers: [given] } }), { imported: 1 });
  const extra = { numbers: [{ ...given, state: "chosen" } as typeof given] };
  t.is((await refusal(city.call("importLotteryNumbers", { body: extra }))).status, 422);
  const { entries } = await city.call("queueEntries", { query: { state: "inLine" } });
  t.deepEqual(
    entries.map(({ number }) => number),
    [12],
  );
});
