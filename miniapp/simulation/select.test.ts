import { fileURLToPath } from "node:url";
import test, { type ExecutionContext } from "ava";
import { applies, openSelection, person, standInLine } from "./families.ts";
import { launch } from "./launch.ts";
import type { Phone } from "./phone.ts";
import { RealCity } from "./real-city.ts";

const dist = fileURLToPath(new URL("../dist/weapp", import.meta.url));
const [first, second] = [person(1), person(2)];

async function signsIn(city: RealCity, phone: Phone): Promise<void> {
  await phone.tap("home-sign-in");
  await phone.type("phone", first.phone);
  await phone.tap("send-code");
  await phone.waitFor("code-sent");
  await phone.type("code", await city.smsCode(first.phone));
  await phone.tap("sign-in");
}

async function chooses(phone: Phone): Promise<void> {
  await phone.tap("next-choose");
  await phone.waitForText("现在请您选房");
  await phone.tap("selection-choose");
  await phone.waitFor("session-table");
  await phone.page.locator('mp-page:not([hidden]) [id*="--unit-"]').first().click();
  await phone.waitForText("每月租金");
  await phone.tap("unit-choose");
  await phone.tap("confirm-dialog-next");
  await phone.waitForText("选定以后不能更换。");
  await phone.tap("confirm-dialog-confirm");
  await phone.waitFor("selected");
}

test("G2.2 G2.3 G1.5: choose a flat in two steps, see the result published, download the notice", async (t) => {
  const city = await RealCity.open();
  t.teardown(city.close);
  const cases = [await applies(city, first, "lowRent"), await applies(city, second, "publicRental")];
  await standInLine(city, cases);
  await openSelection(city);
  const phone = await launch({ dist, apiOrigin: city.url });
  t.teardown(phone.close);
  await signsIn(city, phone);
  await chooses(phone);
  t.regex(await phone.text(), /水南家园 1栋401/);
  t.deepEqual(await phone.problems(), []);
  await secondSeesItTaken(t, city);
  await city.walkTo("2026-06-17T10:00");
  await seesResultPublished(t, city);
  await city.walkTo("2026-06-23T09:00");
  await downloads(t, city);
});

/** The flat of the first household is gone from the table of the second. */
async function secondSeesItTaken(t: ExecutionContext, city: RealCity) {
  const storage = { session: await city.session(second.phone) };
  const phone = await launch({ dist, apiOrigin: city.url, storage });
  t.teardown(phone.close);
  await phone.tap("next-choose");
  await phone.tap("selection-choose");
  await phone.waitForText("已被选走");
  t.regex(await phone.text(), /可选的房，共 7 套/);
  t.deepEqual(await phone.problems(), []);
}

async function seesResultPublished(t: ExecutionContext, city: RealCity) {
  const phone = await launch({
    dist,
    apiOrigin: city.url,
    url: "packages/publicity/lists/index?kind=selectionResult",
  });
  t.teardown(phone.close);
  await phone.page.locator('mp-page:not([hidden]) [id*="--list-"]').first().click();
  await phone.waitForText("水南家园");
  t.notRegex(await phone.text(), new RegExp(first.name), "names are masked");
  t.deepEqual(await phone.problems(), []);
}

async function downloads(t: ExecutionContext, city: RealCity) {
  const session = await city.session(first.phone);
  const phone = await launch({ dist, apiOrigin: city.url, storage: { session } });
  t.teardown(phone.close);
  await phone.tap("next-download");
  await phone.tap("notice-download");
  await phone.waitForText("下载时间");
  t.true((await phone.calls()).includes("openDocument"));
  const bytes = Array.from(phone.files.values()).pop();
  t.is(new TextDecoder().decode(bytes?.subarray(0, 5)), "%PDF-");
  const { allocations } = await city.caller(session.token)("myAllocations", {});
  t.truthy(allocations[0]?.notices[0]?.downloadedAt, "the download is recorded");
  await phone.tap("notice-verify");
  await phone.waitForText("这份通知单是真的，现在有效");
  t.deepEqual(await phone.problems(), []);
}
