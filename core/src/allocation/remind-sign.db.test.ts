import test from "ava";
import { chineseInstant, instant } from "../kernel/index.ts";
import { SmsMessage } from "../messaging/index.ts";
import { look, walkTo } from "../queue/testing/queue-world.ts";
import { chosen } from "../selection/testing/chosen.ts";
import { signReminders } from "./remind-sign.ts";

test("G3.21 办理承租手续期限届满前七天和最后一天9时各提醒一次，下载期限内每天提醒到下载为止", async (t) => {
  const { system } = await chosen(t);
  await walkTo(system, "2026-07-10T09:00");
  const sent = await look(system, ({ em }) => em.find(SmsMessage, {}, { orderBy: { queuedAt: "asc" } }));
  const days = (template: string) =>
    sent
      .filter((one) => one.template === template)
      .map(({ queuedAt }) => chineseInstant(queuedAt).replace("2026年", ""));
  t.deepEqual(days("allocation.signReminder"), ["6月30日09:00", "7月7日09:00"]);
  t.deepEqual(days("allocation.downloadReminder"), ["6月8日09:00", "6月9日09:00", "6月10日09:00"]);
  const last = sent.findLast(({ template }) => template === "allocation.signReminder");
  t.true(last?.text.includes("请于2026年7月7日24:00前"), last?.text);
});

test("G3.21 提前天数可以为0，只在最后一天提醒", (t) => {
  t.deepEqual(
    signReminders(instant("2026-07-08T00:00"), 0, 10).map((at) => chineseInstant(at)),
    ["2026年7月7日10:00"],
  );
});
