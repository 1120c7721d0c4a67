import { randomUUID } from "node:crypto";
import { Allocation } from "@housing/core/allocation";
import { ApiError } from "@housing/core/contract/client";
import { sweepDeadlines } from "@housing/core/deadline";
import { registerHousehold } from "@housing/core/household";
import { Building, Estate, Unit } from "@housing/core/inventory";
import { instant, inTransaction, systemActor, type Work } from "@housing/core/kernel";
import { laneOf, QueueEntry } from "@housing/core/queue";
import { madePerson } from "@housing/db/testing/people";
import test, { type ExecutionContext } from "ava";
import { type Caller, type TestServer, testServer } from "../../../testing/test-server.ts";

const area = "GZ-CENTRE";
const machine = systemActor("test");

function flats(work: Work, count: number): string[] {
  const [estateId, buildingId] = [work.newId(), work.newId()];
  const estate = { id: estateId, code: "E1", name: "名苑", districtCode: "360702", areaCode: area };
  work.em.create(Estate, {
    ...estate,
    address: "大公路1号",
    operator: "运营",
    longitude: null,
    latitude: null,
  });
  work.em.create(Building, {
    id: buildingId,
    estateId,
    name: "1栋",
    floors: 6,
    unitsPerFloor: 2,
    hasLift: true,
  });
  return Array.from({ length: count }, (_, i) => {
    const id = work.newId();
    work.em.create(Unit, {
      ...{ id, estateId, buildingId, areaCode: area, districtCode: "360702", floor: i + 1, position: 1 },
      ...{ bedrooms: 2, doorNo: `${i + 1}01`, areaCentiares: 5932, orientation: "南", rentFen: 23_500 },
      ...{ planFileId: null, state: "listed", stateReason: null, stateSince: work.clock.now(), listBy: null },
      ...{ overdueAt: null, stateBefore: null, reviewCaseId: null },
    });
    return id;
  });
}

async function inLine(work: Work, n: number, accountId: string): Promise<void> {
  const place = { districtCode: "360702", streetCode: "360702001", accountId };
  const household = await registerHousehold(work, { applicant: madePerson(n), members: [], ...place });
  work.em.create(QueueEntry, {
    ...{ id: work.newId(), householdId: household.id, caseId: null, caseNo: `GZ00000${n}`, areaCode: area },
    ...{ districtCode: "360702", tier: "lowRent", bedrooms: 2, lane: laneOf(area, "lowRent", 2), number: n },
    ...{ class: "ordinary", submittedAt: work.clock.now(), qualifiedOn: null, batchDay: null },
    ...{ state: "inLine", inLineAt: work.clock.now(), missedAt: null, continueBy: null, replacesId: null },
    ...{ origin: "application", rejoins: 0, endedAt: null, endReason: null, maskedName: "王*明" },
    ...{ liveHouseholdId: household.id, pendingHouseholdId: null },
  });
}

interface Scene {
  server: TestServer;
  first: Caller;
  second: Caller;
  units: string[];
  sessionId: string;
}

/** A session over three flats with two households, opened through the API at 09:00 on 1 June. */
async function scene(t: ExecutionContext): Promise<Scene> {
  const server = await testServer({ at: "2026-06-01T09:00" });
  t.teardown(server.close);
  const [first, second, district] = [
    await server.applicant(),
    await server.applicant(),
    await server.staff("district"),
  ];
  const units = await inTransaction(server.system, machine, async (work) => {
    await inLine(work, 1, first.id);
    await inLine(work, 2, second.id);
    return flats(work, 3);
  });
  const body = { areaCode: area, bedrooms: 2 as const, unitIds: units };
  const { id: sessionId } = await district.call("createSession", { body });
  await district.call("startSession", { params: { id: sessionId } });
  await sweep(server, "2026-06-01T09:00");
  return { server, first, second, units, sessionId };
}

async function sweep(server: TestServer, at: string): Promise<void> {
  server.system.clock.set(instant(at));
  const { failed } = await sweepDeadlines(server.system, instant(at));
  if (failed[0]) throw failed[0].error;
}

const refusalOf = async (call: Promise<unknown>) => {
  const error = await call.catch((reason: unknown) => reason);
  if (!(error instanceof ApiError)) throw new Error(`not refused: ${String(error)}`);
  return { status: error.status, code: error.reply.code, text: error.reply.text };
};

test("G1.3 轮到的家庭看到倒计时和可选房源，确认一套；重复提交得到同一答复", async (t) => {
  const { server, first, second, units } = await scene(t);
  const { offers, serverNow } = await first.call("mySelection", {});
  const [offer] = offers;
  t.is(serverNow, instant("2026-06-01T09:00").toString());
  t.like(offer, {
    closesAt: instant("2026-06-01T13:00").toString(),
    freeUnits: 3,
    abilities: ["confirm", "decline"],
  });
  const [waiting] = (await second.call("mySelection", {})).offers;
  t.like(waiting, { ahead: 1, abilities: [] });
  const params = { id: offer!.id };
  const body = { unitId: units[0]! };
  const key = randomUUID();
  const repeats = Array.from({ length: 8 }, () => first.call("confirmUnit", { params, body }, key));
  const answers = await Promise.all(repeats);
  t.is(new Set(answers.map(({ allocationId }) => allocationId)).size, 1);
  t.deepEqual(await first.call("confirmUnit", { params, body }, key), answers[0]);
  const again = await refusalOf(first.call("confirmUnit", { params, body: { unitId: units[1]! } }));
  t.like(again, { status: 409, code: "selection.alreadyChosen" });
  const mine = await first.call("myAllocations", {});
  t.like(mine.allocations[0], { state: { code: "chosen" }, home: { estate: "名苑", doorNo: "101" } });
  await sweep(server, "2026-06-01T09:01");
});

test("G1.3 被选走的房、别人的机会、不存在的编号、多余的字段都有明确的中文答复", async (t) => {
  const { first, second, units } = await scene(t);
  const { offers } = await first.call("mySelection", {});
  const params = { id: offers[0]!.id };
  t.like(await refusalOf(second.call("confirmUnit", { params, body: { unitId: units[0]! } })), {
    status: 404,
  });
  const unknown = { params: { id: "no-such-offer" }, body: { unitId: units[0]! } };
  t.like(await refusalOf(first.call("confirmUnit", unknown)), { status: 404 });
  const extra = { unitId: units[0]!, price: 1 } as never;
  t.like(await refusalOf(first.call("confirmUnit", { params, body: extra })), { status: 422 });
  await first.call("confirmUnit", { params, body: { unitId: units[0]! } });
  const [theirs] = (await second.call("mySelection", {})).offers;
  const taken = await refusalOf(
    second.call("confirmUnit", { params: { id: theirs!.id }, body: { unitId: units[0]! } }),
  );
  t.deepEqual(taken, { status: 409, code: "selection.unitTaken", text: "这套房刚刚被选走，请另选一套。" });
});

test("G1.1 楼盘表按版本缓存，选房后版本更换，未参加的人看不到", async (t) => {
  const { server, first, units, sessionId } = await scene(t);
  const url = `${server.url}/api/selection-sessions/${sessionId}/table`;
  const headers = { authorization: `Bearer ${first.token}` };
  const before = await fetch(url, { headers });
  const etag = before.headers.get("etag") ?? "";
  t.is((await fetch(url, { headers: { ...headers, "if-none-match": etag } })).status, 304);
  const { offers } = await first.call("mySelection", {});
  await first.call("confirmUnit", { params: { id: offers[0]!.id }, body: { unitId: units[0]! } });
  t.is((await fetch(url, { headers: { ...headers, "if-none-match": etag } })).status, 200);
  const table = await first.call("sessionTable", { params: { id: sessionId } });
  t.is(table.estates[0]?.free, 2);
  const nobody = await server.applicant();
  t.like(await refusalOf(nobody.call("sessionTable", { params: { id: sessionId } })), { status: 404 });
});

test("G3.5 G1.5 公示期满得到盖章通知单，可下载，任何人可核验", async (t) => {
  const { server, first, units } = await scene(t);
  const { offers } = await first.call("mySelection", {});
  await first.call("confirmUnit", { params: { id: offers[0]!.id }, body: { unitId: units[0]! } });
  await sweep(server, "2026-06-01T09:00");
  await sweep(server, "2026-06-07T00:00");
  const [allocation] = (await first.call("myAllocations", {})).allocations;
  t.like(allocation, { state: { code: "qualified" }, abilities: ["downloadNotice"] });
  const notice = allocation!.notices[0]!;
  const file = (await first.call("noticeFile", { params: { id: notice.id } })) as unknown as Uint8Array;
  t.is(Buffer.from(file).subarray(0, 5).toString(), "%PDF-");
  const query = { noticeNo: notice.noticeNo, code: notice.verifyCode };
  t.like(await server.visitor("verifyNotice", { query }), { state: { code: "sealed" }, maskedName: "王*明" });
  const city = await server.staff("city");
  const { allocations } = await city.call("allocations", { query: {} });
  t.like(allocations[0], { noticeNo: notice.noticeNo, notDownloaded: false });
  const again = (await first.call("myAllocations", {})).allocations[0]!.notices[0]!;
  t.truthy(again.downloadedAt);
  const { template, fields } = await city.call("noticeTemplate", {});
  const saved = await city.call("saveNoticeTemplate", { body: { template, reason: "核对模板" } });
  t.is(saved.version, 1);
  t.true("noticeNumber" in fields);
});

test("N1 who acted for a household is named to staff, and his account to nobody outside", async (t) => {
  const { server, first, units } = await scene(t);
  const { offers } = await first.call("mySelection", {});
  await first.call("confirmUnit", { params: { id: offers[0]!.id }, body: { unitId: units[0]! } });
  const clerk = await server.staff("window");
  const acted = { actedBy: clerk.id, actReason: "本人不会使用手机" };
  await inTransaction(server.system, machine, ({ em }) => em.nativeUpdate(Allocation, {}, acted));
  const [mine] = (await first.call("myAllocations", {})).allocations;
  t.is(mine?.actedBy, undefined);
  t.false(JSON.stringify(mine).includes(clerk.id));
  const seen = await clerk.call("allocation", { params: { id: mine!.id } });
  t.regex(seen.actedBy ?? "", /^经办\d+$/);
});

test("G4.1 场次实况、入住批次、原件核验与签约", async (t) => {
  const { server, first, second, units, sessionId } = await scene(t);
  const district = await server.staff("district");
  for (const [i, caller] of [first, second].entries()) {
    const [offer] = (await caller.call("mySelection", {})).offers;
    await caller.call("confirmUnit", { params: { id: offer!.id }, body: { unitId: units[i]! } });
  }
  const view = await district.call("selectionSession", { params: { id: sessionId } });
  t.like(view, { session: { state: { code: "closed" } }, taken: 2, admits: 2 });
  t.deepEqual(
    view.offers.map(({ caseNo, maskedName, home }) => [caseNo, maskedName, home]),
    [
      ["GZ000001", "王*明", "名苑1栋101"],
      ["GZ000002", "王*明", "名苑1栋201"],
    ],
  );
  const [own] = (await first.call("mySelection", {})).offers;
  t.false("maskedName" in (own ?? {}) || "caseNo" in (own ?? {}), "what staff see is not sent to applicants");
  await sweep(server, "2026-06-01T09:00");
  await sweep(server, "2026-06-07T00:00");
  const operator = await server.staff("operator");
  const { batches } = await operator.call("moveInBatches", {});
  const { households } = await operator.call("moveInBatch", { params: { id: batches[0]!.id } });
  t.is(households.length, 2);
  t.like(batches[0], { sessionNo: view.session.sessionNo, progress: { toSign: 2, signed: 0 } });
  t.is(batches[0]?.signBy, households[0]?.signBy);
  t.like(households[0], { noticeState: "sealed", checkText: "待核验原件" });
  const params = { id: households[0]!.allocationId };
  await operator.call("recordOriginals", { params, body: { documents: ["身份证", "户口簿"] } });
  const dates = { startsOn: "2026-07-01", endsOn: "2029-06-30" };
  t.regex((await operator.call("signLease", { params, body: dates })).leaseNo, /^GZHT20260607-0001$/);
  const after = await operator.call("moveInBatch", { params: { id: batches[0]!.id } });
  t.true(after.households.some(({ state, leaseNo }) => state.code === "signed" && leaseNo !== undefined));
  t.like(after.batch.progress, { toSign: 1, signed: 1 });
  const waiting = { id: households[1]!.allocationId };
  t.false((await operator.call("allocation", { params: waiting })).signingPaused);
  await operator.call("referDoubt", { params: waiting, body: { doubt: "户口簿与申请不一致" } });
  const doubted = await operator.call("moveInBatch", { params: { id: batches[0]!.id } });
  const paused = doubted.households.filter(({ signingPaused }) => signingPaused);
  t.deepEqual(
    paused.map(({ allocationId }) => allocationId),
    [waiting.id],
  );
  for (const caller of [first, second]) {
    const [home] = (await caller.call("myAllocations", {})).allocations;
    t.is(home?.signingPaused, home?.id === waiting.id);
  }
  const { moveIn } = await operator.call("allocation", { params });
  t.like(moveIn, { checkText: "原件已核验", leaseNo: "GZHT20260607-0001", abilities: [] });
  const listed = await operator.call("registerRows", {
    params: { code: "move-in-households" },
    query: { "f.batchNo": after.batch.batchNo },
  });
  t.is(listed.rows.length, 2);
  t.like(
    listed.rows.find(({ id }) => id === params.id),
    { state: "signed", check: "checked", leaseNo: "GZHT20260607-0001" },
  );
});
