import { staff } from "@housing/db/testing/applications";
import test from "ava";
import { readableFile, StoredFile } from "../document/index.ts";
import { Unit } from "../inventory/index.ts";
import { type Actor, todoSources } from "../kernel/index.ts";
import { disqualify } from "../queue/index.ts";
import { refusal, run, walkTo } from "../queue/testing/queue-world.ts";
import {
  addUnits,
  createSession,
  endSession,
  extendOffer,
  removeUnits,
  sessionView,
  startSession,
} from "./index.ts";
import {
  district,
  inLine,
  machine,
  offerOf,
  openSessionOf,
  openWorld,
  operator,
  windowClerk,
} from "./testing/selection-world.ts";

const otherDistrict = staff("district", "3607JK", "区级乙");
const city = staff("city", "360700", "市级甲");
const nowhere = staff("district", "450202", "柳州区级");

test("N1 G1.3 a district puts only its own flats on offer, takes only those back and ends no other's session", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 3);
  const [own, own2, other] = system.units as [string, string, string];
  await run(system, machine, ({ em }) => em.nativeUpdate(Unit, { id: other }, { districtCode: "3607JK" }));
  const create = (actor: Actor, unitIds: string[]) =>
    run(system, actor, (work) => createSession(work, { areaCode: "GZ-CENTRE", bedrooms: 2, unitIds }));
  const code = (act: Promise<unknown>) => refusal(t, act);
  t.is(await code(create(district, [own, other])), "selection.unitElsewhere");
  t.is(await code(create(nowhere, [own])), "kernel.notFound");
  const { id: sessionId } = await create(district, [own]);
  const add = (actor: Actor, unitId: string) =>
    run(system, actor, (work) => addUnits(work, { sessionId, unitIds: [unitId] }));
  t.is(await code(add(otherDistrict, own2)), "selection.unitElsewhere");
  t.is(await code(add(nowhere, own2)), "kernel.notFound");
  await add(otherDistrict, other);
  const take = { sessionId, unitIds: [other] };
  t.is(await code(run(system, district, (work) => removeUnits(work, take))), "selection.unitElsewhere");
  const end = (actor: Actor) => run(system, actor, (work) => endSession(work, { sessionId, reason: "改期" }));
  t.is(await code(end(district)), "selection.unitElsewhere", "it holds another's flat");
  t.is(await code(end(nowhere)), "kernel.notFound");
  t.is(await code(run(system, nowhere, (work) => startSession(work, { sessionId }))), "kernel.notFound");
  await t.notThrowsAsync(end(city));
});

test("G3.2 whoever chooses for households has the sessions that run on the workbench, who runs them those to be started too", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 2);
  const [unitId] = system.units as [string];
  await inLine(system, 1);
  const { id: sessionId } = await run(system, district, (work) =>
    createSession(work, { areaCode: "GZ-CENTRE", bedrooms: 2, unitIds: [unitId] }),
  );
  const listed = async (actor: Actor) => {
    const group = await run(system, actor, (work) => work.registry.get(todoSources, "sessions")(work, 50));
    return group?.items.map(({ id, title }) => `${title} ${id === sessionId}`);
  };
  t.deepEqual(await listed(district), ["选房场次 true"]);
  t.deepEqual(await listed(windowClerk), []);
  await run(system, district, (work) => startSession(work, { sessionId }));
  await walkTo(system, "2026-06-01T09:30");
  for (const actor of [district, windowClerk, staff("street", "360702001", "街道甲")])
    t.deepEqual(await listed(actor), ["选房进行中 true"], actor.name);
  t.is(await listed(operator), undefined);
});

const file = { storeKey: "k", name: "证据.pdf", mediaType: "application/pdf", size: 1, digest: "d" };

test("N1 evidence belongs to who files it, and is read by the staff who see the act", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 2);
  const [first, second] = [await inLine(system, 1), await inLine(system, 2)];
  const sessionId = await openSessionOf(system);
  await walkTo(system, "2026-06-01T09:30");
  await run(system, machine, async ({ em, clock }) => {
    const owners: Record<string, Actor> = { f1: district, f2: district, f3: otherDistrict };
    for (const [id, owner] of Object.entries(owners)) {
      const ownerId = owner.kind === "staff" ? owner.userId : "";
      em.persist(em.create(StoredFile, { id, ...file, ownerId, createdAt: clock.now() }));
    }
  });
  const { id: offerId } = await offerOf(system, first);
  const lost = { offerId, cause: "serviceDown" as const, lostMinutes: 10, evidence: "停机记录" };
  const extend = (fileId: string) => run(system, district, (work) => extendOffer(work, { ...lost, fileId }));
  const out = { entryId: second.entryId, reason: "已购房", evidence: "查询结果" };
  const take = (fileId: string) =>
    run(system, district, (work) => disqualify(work, { ...out, fileIds: [fileId] }));
  t.is(await refusal(t, extend("f3")), "kernel.notFound");
  t.is(await refusal(t, take("f3")), "kernel.notFound");
  await extend("f1");
  await take("f2");
  const street = staff("street", "360702001", "街道甲");
  const reads = (actor: Actor, id: string) =>
    run(system, actor, (work) => readableFile(work, id)).then(
      () => true,
      () => false,
    );
  const offered = async (actor: Actor) =>
    (await run(system, actor, (work) => sessionView(work, sessionId))).files.has("f1");
  t.deepEqual(
    [await offered(street), await offered(city), await offered(otherDistrict)],
    [true, true, false],
    "what cannot be opened is not offered",
  );
  for (const id of ["f1", "f2"]) {
    t.true(await reads(street, id), `the street of the household, ${id}`);
    t.true(await reads(city, id));
    t.false(await reads(otherDistrict, id), `another district, ${id}`);
    t.false(await reads(second.applicant, id));
  }
});
