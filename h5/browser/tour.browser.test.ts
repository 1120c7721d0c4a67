import { startSeededCity } from "@housing/bff/testing/seeded-city.ts";
import test from "ava";
import appConfig from "./testing/app-pages.ts";
import { openBrowser } from "./testing/browser.ts";
import { Phone } from "./testing/phone.ts";
import { type Findings, sizes } from "./testing/screen.ts";
import { callerOn, enterFromHost, publicStops, type Stop, visits } from "./testing/tour.ts";

const widths = [sizes.phone, sizes.tablet, sizes.pc];

async function lookAt(phone: Phone, stop: Stop): Promise<void> {
  await phone.go(stop.path);
  await phone.control(stop.shows).waitFor();
  await phone.everyWay(stop.name, widths);
}

test("N6 G1.1 G1.2 G1.3 G1.4 G1.5 every page at three widths in both modes: axe-core finds nothing serious, nothing sticks out", async (t) => {
  const city = await startSeededCity();
  const browser = await openBrowser();
  t.teardown(async () => {
    await browser.close();
    await city.stop();
  });
  const findings: Findings = { looked: 0, problems: [] };
  const given = { browser, url: city.url, folder: "tour", findings };
  const seen = new Set<string>();
  const walk = async (phone: Phone, stops: readonly Stop[]) => {
    for (const stop of stops) {
      seen.add(stop.path.split("?")[0]!);
      await lookAt(phone, stop).catch((error: unknown) =>
        findings.problems.push(`${stop.name}: ${String(error)}`),
      );
    }
  };
  const visitor = await Phone.open(given);
  await visitor.home();
  const open = async () => walk(visitor, await publicStops(await callerOn(visitor)));
  const own = async () => {
    for (const visit of visits) {
      const phone = await Phone.open(given);
      await enterFromHost(phone, visit.citizen);
      await walk(phone, await visit.stops(await callerOn(phone)));
      await phone.page.context().close();
    }
  };
  await Promise.all([open(), own()]);
  t.deepEqual(findings.problems, []);
  t.deepEqual(
    appConfig.filter((page) => !seen.has(page)),
    [],
    "a page that nobody looked at",
  );
});
