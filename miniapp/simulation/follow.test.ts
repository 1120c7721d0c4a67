import { fileURLToPath } from "node:url";
import test, { type ExecutionContext } from "ava";
import { applies, openSelection, passes, person } from "./families.ts";
import { launch } from "./launch.ts";
import type { Phone } from "./phone.ts";
import { RealCity } from "./real-city.ts";

const dist = fileURLToPath(new URL("../dist/weapp", import.meta.url));
const [first, second] = [person(1), person(2)];

type Session = Awaited<ReturnType<RealCity["session"]>>;

/** The mini-program, opened by somebody who is signed in, or by anybody. */
async function opened(t: ExecutionContext, city: RealCity, session?: Session): Promise<Phone> {
  const phone = await launch({ dist, apiOrigin: city.url, storage: session ? { session } : {} });
  t.teardown(phone.close);
  return phone;
}

test("G2.1 G2.2 G2.3: follow the case, object to a line and follow the objection, miss a turn and continue", async (t) => {
  const city = await RealCity.open();
  t.teardown(city.close);
  const cases = [await applies(city, first, "lowRent"), await applies(city, second, "publicRental")];
  // Another code is sent after a minute at the earliest.
  await city.walkTo("2026-06-01T09:05");
  const session = await city.session(first.phone);
  await followsReview(t, city, session);
  await passes(city, "street1", cases, "firstList");
  await followsPublicity(t, city, session);
  const number = await objects(t, city);
  await decided(t, city, number);
  await city.walkTo("2026-06-07T09:00");
  await passes(city, "district1", cases, "secondList");
  await city.walkTo("2026-06-17T09:00");
  await openSelection(city);
  await city.walkTo("2026-06-17T14:00");
  await continues(t, city);
});

async function followsReview(t: ExecutionContext, city: RealCity, session: Session): Promise<void> {
  const phone = await opened(t, city, session);
  await phone.tap("next-follow");
  await phone.waitForText("办理经过");
  const text = await phone.text();
  t.regex(text, /街道（乡镇）初审|街道初审/);
  t.regex(text, /最晚.+前办完/, "who has it, and until when");
  await phone.tap("case-filed");
  await phone.waitForText("文明大道1号");
  t.deepEqual(await phone.problems(), []);
}

async function followsPublicity(t: ExecutionContext, city: RealCity, session: Session): Promise<void> {
  const phone = await opened(t, city, session);
  await phone.tap("next-follow");
  await phone.waitForText("正在公示");
  await phone.tap("case-list");
  await phone.waitForText("公示内容");
  t.deepEqual(await phone.problems(), []);
}

/** Without a sign-in: a part of the number finds the line. */
async function objects(t: ExecutionContext, city: RealCity): Promise<string> {
  const phone = await opened(t, city);
  await phone.tap("entry-lists");
  await phone.page.locator('mp-page:not([hidden]) [id*="--list-"]').first().click();
  await phone.waitForText("公示内容");
  await phone.type("search", "000002");
  await phone.tap("search-go");
  await phone.waitForText("找到 1 条");
  await phone.page.locator('mp-page:not([hidden]) [id*="--object-"]').first().click();
  await phone.type("text", "这一户在外地有一套房产");
  await phone.tap("object-submit");
  await phone.waitForText("已经收到您的异议");
  const number = /YY\d{8}[0-9A-F]{8}/.exec(await phone.text())?.[0] ?? "";
  await phone.tap("object-follow");
  await phone.waitForText("正在核查");
  t.deepEqual(await phone.problems(), []);
  return number;
}

async function decided(t: ExecutionContext, city: RealCity, number: string): Promise<void> {
  const district = await city.staff("district1");
  const { objections } = await district("objections", { query: {} });
  const body = { outcome: "rejected", reason: "经查没有这套房产" } as const;
  await district("decideObjection", { params: { id: objections[0]?.id ?? "" }, body });
  const phone = await opened(t, city);
  await phone.tap("entry-objection");
  await phone.type("objection-number", number);
  await phone.tap("objection-go");
  await phone.waitForText("异议不成立");
  await phone.waitForText("经查没有这套房产");
  t.deepEqual(await phone.problems(), []);
}

async function continues(t: ExecutionContext, city: RealCity): Promise<void> {
  const phone = await opened(t, city, await city.session(first.phone));
  await phone.tap("next-continue");
  await phone.waitForText("这次没有选房，还要继续排队吗？");
  await phone.tap("queue-rejoin");
  await phone.tap("rejoin-dialog-next");
  await phone.waitForText("每个批次只能申请一次继续轮候。");
  await phone.tap("rejoin-dialog-confirm");
  await phone.waitFor("queue-request");
  t.regex(await phone.text(), /操作规则 一（六）、二（三）/);
  t.deepEqual(await phone.problems(), []);
}
