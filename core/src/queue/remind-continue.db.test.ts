import test from "ava";
import { SmsMessage } from "../messaging/index.ts";
import { rejoinQueue } from "./index.ts";
import { inLine, miss } from "./testing/acts.ts";
import { look, run, walkTo } from "./testing/queue-world.ts";

const reminders = (system: Parameters<typeof look>[0]) =>
  look(system, ({ em }) => em.find(SmsMessage, { template: "queue.continueReminder" }));

test("G3.21 未按时选房的，申请继续轮候的最后一天9时提醒一次，写明截止时间", async (t) => {
  const { system, entryId } = await inLine(t);
  await miss(system, entryId);
  await walkTo(system, "2026-06-23T08:59:59");
  t.is((await reminders(system)).length, 0);
  await walkTo(system, "2026-06-30T09:00");
  const sent = await reminders(system);
  t.is(sent.length, 1);
  t.true(sent[0]!.text.includes("请于2026年6月23日24:00前登录平台申请"), sent[0]!.text);
  t.is(sent[0]!.queuedAt.toString(), "2026-06-23T01:00:00Z");
});

test("G3.21 已申请继续轮候的不再提醒", async (t) => {
  const { system, household, entryId } = await inLine(t);
  await miss(system, entryId);
  await walkTo(system, "2026-06-22T09:00");
  await run(system, household.applicant, (work) => rejoinQueue(work, { entryId }));
  await walkTo(system, "2026-06-30T09:00");
  t.is((await reminders(system)).length, 0);
});
