import { startSeededCity } from "@housing/bff/testing/seeded-city.ts";
import { type DemoStage, demoApplicantAt } from "@housing/db/demo/accounts";
import test, { type ExecutionContext } from "ava";
import type { Browser } from "playwright-core";
import { signInBySms } from "./testing/applicant.ts";
import { openBrowser } from "./testing/browser.ts";
import { considerUnit, continueWaiting, downloadNotice } from "./testing/chooser.ts";
import { looking, unseen } from "./testing/look.ts";
import { Office } from "./testing/office.ts";
import { Phone } from "./testing/phone.ts";
import { type Findings, type Size, sizes } from "./testing/screen.ts";
import { callerOn, enterFromHost } from "./testing/tour.ts";
import { changeLane, convertToSubsidy, openQueue } from "./testing/waiting.ts";

const findings: Findings = { looked: 0, problems: [] };
let city: Awaited<ReturnType<typeof startSeededCity>>;
let browser: Browser;

test.before(async () => {
  [city, browser] = await Promise.all([startSeededCity(), openBrowser()]);
});
test.after.always(async () => {
  await browser?.close();
  await city?.stop();
});

/** A named applicant of the demo city, with a phone in hand; where it stops, it is seen in a picture. */
async function applicant(t: ExecutionContext, stage: DemoStage, size: Size = sizes.phone) {
  const phone = await Phone.open({ browser, url: city.url, folder: "waiting", findings }, size);
  t.teardown(async () => {
    if (!t.passed) await phone.shootFailure(stage);
    await phone.page.context().close();
  });
  await enterFromHost(phone, demoApplicantAt("ganzhou", stage)?.phone ?? "");
  return { phone, look: looking(stage, (name) => phone.shoot(name)) };
}

test.serial("G1.2 an application is withdrawn in two steps", async (t) => {
  const { phone, look } = await applicant(t, "firstReview");
  const { cases } = await (await callerOn(phone))("myCases", {});
  await phone.go(`packages/casework/case/index?id=${cases[0]!.id}`);
  await phone.tap("case-withdraw");
  await look("withdraw");
  await phone.confirm("withdraw-dialog");
  await phone.sees("已撤回");
  await look("withdrawn");
  t.deepEqual(unexpected(), []);
});

/** The server does it, and its answer is lost on the way. */
async function loseReply(phone: Phone, address: string): Promise<void> {
  await phone.page.route(
    address,
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
}

const myTurn = "**/api/my/selection";

/** The server answers that the turn is still open, a second before its end and ever after. */
async function atTheEnd(phone: Phone): Promise<void> {
  let end: string | undefined;
  await phone.page.route(myTurn, async (route) => {
    const response = await route.fetch();
    const { serverNow, offers } = (await response.json()) as { serverNow: string; offers: object[] };
    end ??= new Date(Date.parse(serverNow) + 1000).toISOString();
    const json = { serverNow, offers: offers.map((offer) => ({ ...offer, closesAt: end })) };
    await route.fulfill({ response, json });
  });
  await phone.sees("选房时间已经过了，不能选定。");
}

/** Only what is not the line that was cut on purpose. */
const unexpected = () => findings.problems.filter((problem) => !problem.includes("ERR_FAILED"));

test.serial(
  "G1.3 on a tablet the answer to a choice is lost: a second try gives the same flat, once",
  async (t) => {
    const { phone, look } = await applicant(t, "choosing", sizes.tablet);
    await considerUnit(phone, undefined, unseen);
    await loseReply(phone, "**/api/offers/*/confirmation");
    await phone.tap("confirm-dialog-confirm");
    await phone.sees(/不会重复办理/);
    await look("lost-reply");
    await phone.tap("confirm-dialog-confirm");
    await phone.control("selected").waitFor();
    const { allocations } = await (await callerOn(phone))("myAllocations", {});
    t.is(allocations.length, 1);
    await phone.page.goBack();
    await phone.control("turn-chosen").waitFor();
    t.deepEqual(unexpected(), []);
  },
);

test.serial(
  "G1.3 on a PC the next household looks at a flat, declines its offer, and applies to continue",
  async (t) => {
    const { phone, look } = await applicant(t, "waitingTurn", sizes.pc);
    await considerUnit(phone, undefined, unseen);
    await atTheEnd(phone);
    await phone.tap("confirm-dialog-cancel");
    await phone.page.unroute(myTurn);
    await phone.go("packages/selection/my-turn/index");
    await phone.tap("selection-decline");
    await phone.tap("decline-dialog-next");
    await look("decline");
    await phone.tap("decline-dialog-confirm");
    await phone.control("missed").waitFor();
    await look("declined");
    await continueWaiting(phone, unseen);
    t.deepEqual(unexpected(), []);
  },
);

test.serial("G1.3 on a phone, a missed household applies to continue", async (t) => {
  const { phone } = await applicant(t, "missed");
  await continueWaiting(phone, unseen);
  t.deepEqual(unexpected(), []);
});

test.serial("G1.5 a tablet opens the notice, and a PC prints it without leaving the page", async (t) => {
  const { phone } = await applicant(t, "notice", sizes.tablet);
  await phone.go("packages/notice/my-home/index");
  t.is(await downloadNotice(phone), "%PDF-");
  await phone.page.setViewportSize(sizes.pc);
  await phone.tap("notice-print");
  await phone.page.locator("#print-frame").waitFor({ state: "attached" });
  await phone.sees("下载时间");
  t.deepEqual(unexpected(), []);
});

test.serial("G1.2 a link leads through the sign-in to what it names", async (t) => {
  const phone = await Phone.open({ browser, url: city.url, folder: "waiting", findings });
  t.teardown(() => phone.page.context().close());
  await phone.go("packages/casework/apply/index?type=publicRental.apply");
  await phone.tap("go-sign-in");
  await signInBySms(phone, demoApplicantAt("ganzhou", "nothing")?.phone ?? "");
  await phone.control("form-next").waitFor();
  t.deepEqual(unexpected(), []);
});

test.serial("G3.15 giving up ends the place, with its date, and a new application is offered", async (t) => {
  const { phone, look } = await applicant(t, "numbersPublished");
  await openQueue(phone);
  await phone.tap("queue-leave");
  await phone.tap("leave-dialog-next");
  await look("leave");
  await phone.tap("leave-dialog-confirm");
  await phone.control("queue-again").waitFor();
  await phone.sees("轮候已经结束：放弃轮候");
  await phone.sees("结束时间");
  await look("left");
  t.deepEqual(unexpected(), []);
});

test.serial(
  "G3.10 G3.13 the place is adjusted and gets a new number, then turned into a subsidy, with dates and clauses",
  async (t) => {
    const { phone, look } = await applicant(t, "inLine");
    const office = new Office(city);
    const call = await callerOn(phone);
    const before = (await call("myQueue", {})).standing!;
    const { cases } = await call("myCases", {});
    const { values } = await call("caseView", { params: { id: cases.at(-1)!.id } });
    const members = Array.isArray(values.members) ? values.members.length : 0;
    const change = await changeLane(phone, members + 1, look);
    await openQueue(phone);
    await phone.control(`queue-case-${change}`).waitFor();
    await phone.control("queue-changeLane").waitFor({ state: "hidden" });
    await look("under-way");
    await office.approve(change);
    await openQueue(phone);
    await phone.control("queue-request").waitFor();
    await phone.sees("操作规则 一（六）、二（三）");
    await look("approved");
    await office.setClock("P1D");
    await openQueue(phone);
    const after = (await call("myQueue", {})).standing!;
    t.not(after.id, before.id, "a new place");
    t.true(after.bedrooms < before.bedrooms || after.tier !== before.tier);
    t.is(await phone.read("queue-number"), `${after.number} 号`);
    await look("new-number");
    await office.approve(await convertToSubsidy(phone, look));
    await openQueue(phone);
    await phone.sees("轮候已经结束：转为租赁补贴");
    await phone.sees("操作规则 一（七）");
    await look("converted");
    t.deepEqual(unexpected(), []);
  },
);
