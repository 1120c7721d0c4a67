import { startSeededCity } from "@housing/bff/testing/seeded-city.ts";
import { demoApplicantAt } from "@housing/db/demo/accounts";
import test from "ava";
import type { Browser } from "playwright-core";
import { appPages } from "./testing/app-pages.ts";
import { openBrowser } from "./testing/browser.ts";
import { bigPhoto, offline, openObjection, photo } from "./testing/evidence.ts";
import { firstLoadOf } from "./testing/first-load.ts";
import { Phone } from "./testing/phone.ts";
import { type Findings, sizes } from "./testing/screen.ts";
import { callerOn, enterFromHost, publicStops, type Stop, visits } from "./testing/tour.ts";

const widths = [sizes.phone, sizes.tablet, sizes.pc];
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

const phoneOf = () => Phone.open({ browser, url: city.url, folder: "tour", findings });

/** Goes on where a page does not come: the rest is wanted too. */
async function walk(phone: Phone, stops: readonly Stop[], seen: Set<string>): Promise<void> {
  for (const stop of stops) {
    seen.add(stop.path.split("?")[0] ?? "");
    try {
      await phone.go(stop.path);
      await phone.control(stop.shows).waitFor();
      await phone.everyWay(stop.name, widths);
    } catch (error) {
      findings.problems.push(`${stop.name}: ${String(error)}`);
      await phone.shootFailure(stop.name);
    }
  }
}

test.serial("N6 a public page is there after 150 KB at the most", async (t) => {
  for (const page of ["pages/home/index", "packages/publicity/lists/index"]) {
    const { bytes, files } = await firstLoadOf(browser, `${city.url}/h5/#/${page}`);
    t.log(page, bytes, files);
    t.true(bytes <= 150_000, `${page}: ${bytes} bytes`);
  }
});

test.serial("a page that does not come says so, and comes with the next try", async (t) => {
  const cut: Findings = { looked: 0, problems: [] };
  const own = await Phone.open({ browser, url: city.url, folder: "tour", findings: cut });
  await own.home();
  await own.control("entry-lists").waitFor();
  await own.page.route("**/js/*.js", (route) => route.abort());
  await own.tap("entry-lists");
  await own.sees("这一页没有打开");
  await own.page.unroute("**/js/*.js");
  await own.tap("turn-again");
  await own.sees("想看哪一种");
  t.is(await own.page.locator(".turning").count(), 0);
  await own.go("packages/publicity/list/index?id=nothing");
  await own.sees("打不开这一页");
  await own.tap("leave");
  await own.control("entry-lists").waitFor();
  await own.page.goto(`${city.url}/h5/packages/nothing`);
  await own.tap("lost-home");
  await own.control("entry-lists").waitFor();
  await own.page.context().close();
});

test.serial(
  "N6 G2.4 every page at three widths in both modes: axe-core finds nothing serious, nothing sticks out",
  async (t) => {
    const seen = new Set<string>();
    const visitor = await phoneOf();
    await visitor.home();
    const open = async () => walk(visitor, await publicStops(await callerOn(visitor)), seen);
    const own = async () => {
      for (const visit of visits) {
        const phone = await phoneOf();
        await enterFromHost(phone, visit.citizen);
        await walk(phone, await visit.stops(await callerOn(phone)), seen);
        await phone.page.context().close();
      }
    };
    await Promise.all([open(), own()]);
    t.log(`${findings.looked} looks`);
    t.deepEqual(findings.problems, []);
    const unseen = appPages.filter((page) => !seen.has(page));
    t.deepEqual(unseen, [], "a page that nobody looked at");
  },
);

test.serial(
  "G1.2 G1.4 G2.1 a photo that has not arrived is sent again, the others stay; each can be seen, replaced and removed",
  async (t) => {
    const phone = await phoneOf();
    await enterFromHost(phone, demoApplicantAt("ganzhou", "nothing")?.phone ?? "");
    await openObjection(phone);
    await phone.photo("evidence-file", bigPhoto("房产证.png"));
    await phone.control("evidence-0-view").waitFor();
    await offline(phone, async () => {
      await phone.photo("evidence-photo", photo("门牌.png"));
      await phone.sees("门牌.png没有传上去");
    });
    // Drawn anew, because it was too big, and smaller then.
    await phone.sees("房产证.jpg");
    await phone.looker("upload-failed");
    await phone.page.getByRole("button", { name: "再传一次 门牌.png" }).click();
    await phone.control("evidence-1-view").waitFor();
    const tab = phone.page.waitForEvent("popup");
    await phone.tap("evidence-0-view");
    await (await tab).close();
    await phone.photo("evidence-0-replace", photo("房产证（清楚）.png"));
    // Arrived, not on its way: by then it stands behind the other.
    await phone.page.getByRole("button", { name: "查看 房产证（清楚）.png" }).waitFor();
    await phone.tap("evidence-0-remove");
    await phone.control("evidence-1-view").waitFor({ state: "hidden" });
    await phone.type("text", "这一户在外地有一套房产");
    await phone.tap("object-submit");
    await phone.tap("object-follow");
    await phone.sees("还在核查");
    await phone.looker("objection-open");
    await phone.go("packages/publicity/objection/index");
    await phone.sees("房产证（清楚）.png");
    await phone.looker("objections-mine");
    const expected = findings.problems.filter((problem) => !problem.includes("ERR_FAILED"));
    t.deepEqual(expected, []);
  },
);

test.serial(
  "G2.4 a link that signs in replaces nobody unasked, and says whom it has signed in",
  async (t) => {
    const phone = await phoneOf();
    const [own = "", another = ""] = (["nothing", "inLine"] as const).map(
      (stage) => demoApplicantAt("ganzhou", stage)?.phone,
    );
    const masked = own.replace(/^(...).*(....)$/, "$1****$2");
    const open = (citizen: string) => phone.page.goto(`${city.url}/host-app/enter?citizen=${citizen}`);
    await open(own);
    await phone.control("host-entered").waitFor();
    await phone.sees(`正用 ${masked} 登录`);
    await phone.tap("host-who");
    await phone.looker("host-entered");
    await open(another);
    await phone.control("host-offered").waitFor();
    await phone.looker("host-offered");
    await phone.tap("host-keep");
    t.is((await (await callerOn(phone))("me", {})).phone, masked);
    await open(another);
    await phone.tap("host-take");
    await phone.control("host-entered").waitFor();
    await phone.tap("host-who");
    await phone.tap("host-not-me");
    await phone.control("home-sign-in").waitFor();
    t.deepEqual(
      findings.problems.filter((problem) => !problem.includes("ERR_FAILED")),
      [],
    );
  },
);

test.serial(
  "G2.4 a ticket of the city's app that has expired says so, and leads to the SMS code",
  async (t) => {
    const phone = await phoneOf();
    await phone.page.goto(`${city.url}/host-app`);
    await phone.shoot("host-app");
    await phone.check("host-app");
    await phone.page.getByRole("link", { name: "过了时间的凭证" }).click();
    await phone.control("host-failed").waitFor();
    await phone.looker("host-failed");
    t.false(phone.page.url().includes("ticket"), "the ticket does not stay in the address");
    await phone.tap("host-other-way");
    await phone.control("send-code").waitFor();
    const unexpected = findings.problems.filter((problem) => !/ERR_FAILED|401/.test(problem));
    t.deepEqual(unexpected, []);
  },
);
