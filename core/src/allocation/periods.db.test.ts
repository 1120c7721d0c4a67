import test from "ava";
import { AuditEntry } from "../audit/index.ts";
import { changeParameter } from "../city/index.ts";
import { instant } from "../kernel/index.ts";
import { PublicityList } from "../publicity/index.ts";
import { city, entryNow, look, run, walkTo } from "../queue/testing/queue-world.ts";
import { chosen } from "../selection/testing/chosen.ts";
import { addNoticePorts } from "../selection/testing/notices.ts";
import {
  allocationOf,
  choose,
  district,
  inLine,
  openSessionOf,
  openWorld,
  type World,
} from "../selection/testing/selection-world.ts";
import { allocations, MoveInBatch } from "./index.ts";

const same = (text: string): string => instant(text).toString();
const set = (system: World, code: string, value: unknown) =>
  run(system, city, (work) => changeParameter(work, { code, value, reason: "试点" }));

test("G3.19 二（四）: 公示开始后改变公示天数，不影响已经公示的结果", async (t) => {
  const { system, family } = await chosen(t);
  await set(system, "allocation.resultPublicity", { n: 1, kind: "natural" });
  await walkTo(system, "2026-06-06T23:59:59.999");
  t.is((await allocationOf(system, family)).state, "publicised");
  await walkTo(system, "2026-06-07T00:00");
  t.is((await allocationOf(system, family)).state, "qualified");
});

test("G3.19 二（四）: 通知单发出后改变签约期限，不影响已经开始的期限；改变在前的按新的期限", async (t) => {
  const { system, family } = await chosen(t);
  await set(system, "allocation.signWithin", { n: 10, kind: "working" });
  await walkTo(system, "2026-06-07T00:00");
  await set(system, "allocation.signWithin", { n: 1, kind: "natural" });
  const { signBy } = await allocationOf(system, family);
  t.is(signBy?.toString(), same("2026-06-23T00:00"), "8 to 12, 15 to 18 and 22 June: 19 June is 端午");
  await walkTo(system, "2026-06-22T23:59:59.999");
  t.is((await allocationOf(system, family)).state, "qualified");
  await walkTo(system, "2026-06-23T00:00");
  t.is((await allocationOf(system, family)).state, "forgone");
});

test("G3.19 二（四）: 结果公示计入当日、末日遇假日顺延的开关即时有效", async (t) => {
  const system = await openWorld(t, "2026-06-17T09:00", 1);
  addNoticePorts(system);
  await set(system, "allocation.resultPublicity", {
    ...{ n: 3, kind: "natural", countStartDay: true, rollIfHoliday: true },
  });
  const family = await inLine(system, 1);
  await openSessionOf(system);
  await walkTo(system, "2026-06-17T10:00");
  await choose(system, family, system.units[0]!);
  await walkTo(system, "2026-06-17T10:00");
  const list = await look(system, ({ em }) => em.findOneOrFail(PublicityList, { kind: "selectionResult" }));
  t.is(list.lastDay.toString(), "2026-06-22", "17, 18 and 19 June; 端午 until the 21st moves the last day");
});

test("G1.5 二（四）: 逾期未下载的通知单列出给工作人员，并留有记录，不影响签约资格", async (t) => {
  const { system, family } = await chosen(t);
  await walkTo(system, "2026-06-10T23:59:59.999");
  const shown = async () => {
    const rows = await run(system, district, (work) => allocations(work, {}));
    return rows.map(({ notDownloaded }) => notDownloaded);
  };
  t.deepEqual(await shown(), [false]);
  await walkTo(system, "2026-06-11T00:00");
  t.deepEqual(await shown(), [true]);
  const act = "allocation.noticeNotDownloaded";
  t.is(await look(system, ({ em }) => em.count(AuditEntry, { act })), 1);
  t.is((await allocationOf(system, family)).state, "qualified");
  t.is((await entryNow(system, family.entryId)).state, "chosen");
});

test("G4.1: 一个场次的选房结果合为一个入住批次，另一场次另成一批", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 3);
  const families = [await inLine(system, 1), await inLine(system, 2), await inLine(system, 3)];
  const sessions = [await openSessionOf(system, system.units.slice(0, 2))];
  await walkTo(system, "2026-06-01T09:00");
  for (const [i, family] of families.slice(0, 2).entries()) await choose(system, family, system.units[i]!);
  sessions.push(await openSessionOf(system, system.units.slice(2)));
  await walkTo(system, "2026-06-01T10:00");
  await choose(system, families[2]!, system.units[2]!);
  const batches = await look(system, ({ em }) => em.find(MoveInBatch, {}, { orderBy: { id: "asc" } }));
  t.deepEqual(
    batches.map(({ sessionId, batchNo }) => [sessionId, batchNo]),
    [
      [sessions[0], "GZRZ20260601-01"],
      [sessions[1], "GZRZ20260601-02"],
    ],
  );
});
