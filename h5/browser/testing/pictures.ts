/**
 * Takes the pictures of the README from a running demo city, fresh from its seed:
 * `node h5/browser/testing/pictures.ts http://localhost:8080`
 */
import { fileURLToPath } from "node:url";
import { demoApplicantAt, demoPassword } from "@housing/db/demo/accounts";
import { codeTo } from "./applicant.ts";
import { openBrowser } from "./browser.ts";
import { Desk } from "./desk.ts";
import { Phone } from "./phone.ts";
import { type Screen, sizes } from "./screen.ts";

const url = process.argv[2] ?? "http://localhost:8080";
const browser = await openBrowser();
const given = { browser, url, folder: "pictures", findings: { looked: 0, problems: [] } };

async function take(screen: Screen, name: string): Promise<void> {
  await screen.settled();
  const path = fileURLToPath(new URL(`../../pictures/${name}.png`, import.meta.url));
  await screen.page.screenshot({ path, animations: "disabled" });
}

async function inHand(): Promise<void> {
  const { phone: number = "" } = demoApplicantAt("ganzhou", "choosing") ?? {};
  const phone = await Phone.open(given);
  await phone.home();
  await phone.tap("home-sign-in");
  await phone.type("phone", number);
  await phone.tap("send-code");
  await phone.control("code-sent").waitFor();
  await phone.type("code", await codeTo(url, number));
  await phone.tap("sign-in");
  await phone.control("next-choose").waitFor();
  await take(phone, "h5-phone");
}

async function onPc(): Promise<void> {
  const phone = await Phone.open(given, sizes.pc);
  await phone.home();
  await phone.tap("entry-estates");
  await phone.page.locator("[id^='estate-']").filter({ visible: true }).first().click();
  await phone.control("building-table").waitFor();
  await take(phone, "h5-pc");
}

async function atDesk(): Promise<void> {
  const desk = await Desk.signIn(given, { username: "city1", password: demoPassword });
  await desk.menu("选房场次");
  await desk.press(desk.row("sessions-table", "进行中").getByRole("link").first());
  await desk.control("current-offer").waitFor();
  await take(desk, "admin");
}

await Promise.all([inHand(), onPc(), atDesk()]);
await browser.close();
