import { testClient } from "@housing/bff/testing/test-client.ts";
import type { Locator } from "playwright-core";
import { newPage, Screen, type ScreenGiven, sizes } from "./screen.ts";

interface Who {
  username: string;
  password: string;
}

/** Runs in the page before its scripts, and does something once: a session that has ended stays so. */
const keepSession = (token: string, username: string): string => `(() => {
  if (location.protocol === "about:" || sessionStorage.getItem("was-signed-in")) return;
  const kept = { "was-signed-in": "yes", "staff.token": ${JSON.stringify(token)}, "staff.username": ${JSON.stringify(username)} };
  for (const [name, value] of Object.entries(kept)) sessionStorage.setItem(name, value);
})()`;

/** The staff site at one desk; every control is known by its data-testid. */
export class Desk extends Screen {
  /** Not the ring around a pressed button, which takes two seconds to fade and no click. */
  protected readonly waiting =
    "[aria-busy=true], .ant-skeleton, .page-loading, [class*='-enter'], [class*='-appear']:not(.ant-wave)";

  static async signIn(given: Omit<ScreenGiven, "size">, who: Who): Promise<Desk> {
    const desk = new Desk(await newPage(given.browser, sizes.desk), { ...given, size: sizes.desk });
    await desk.page.goto(`${given.url}/admin/`);
    await desk.type("sign-in-username", who.username);
    await desk.type("sign-in-password", who.password);
    await desk.tap("sign-in-submit");
    await desk.control("account").waitFor();
    return desk;
  }

  /** With a session that was begun over the API: for whom the page of the sign-in has been passed already. */
  static async signedIn(given: Omit<ScreenGiven, "size">, who: Who): Promise<Desk> {
    const desk = new Desk(await newPage(given.browser, sizes.desk), { ...given, size: sizes.desk });
    const { token } = await testClient(given.url)("signInStaff", { body: who });
    await desk.page.addInitScript({ content: keepSession(token, who.username) });
    await desk.page.goto(`${given.url}/admin/`);
    await desk.control("account").waitFor();
    return desk;
  }

  /** When everything stands still: a dialog that grows moves between the two halves of a click, and the click is lost. */
  override async press(target: Locator): Promise<void> {
    await target.waitFor();
    await this.settled();
    await super.press(target);
  }

  /** Likewise: a dialog that has opened puts the cursor into its first field. */
  async fill(field: Locator, text: string): Promise<void> {
    await field.waitFor();
    await this.settled();
    await field.fill(text);
  }

  override async type(name: string, text: string): Promise<void> {
    await this.fill(this.control(name), text);
  }

  control(testId: string) {
    return this.page.locator(`[data-testid="${testId}"]`).filter({ visible: true }).last();
  }

  /** A page by its address, loaded anew: the page before cannot write the address any more. */
  async go(path: string): Promise<void> {
    await this.page.goto("about:blank");
    await this.page.goto(`${this.url}/admin/#${path}`);
    await this.control("account").waitFor();
    await this.settled();
  }

  /** A page by its name in the menu at the left. */
  async menu(name: string): Promise<void> {
    await this.press(this.control("side-menu").getByRole("link", { name, exact: true }));
    await this.settled();
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.press(this.page.locator("#content").getByRole("link", { name }).first());
    await this.settled();
  }

  /** One of a few choices side by side, when the page has followed it. */
  async choose(group: string, label: string): Promise<void> {
    await this.press(this.control(group).getByText(label, { exact: true }));
    const chosen = this.control(group).getByRole("radio", { name: label, exact: true, checked: true });
    await chosen.waitFor({ state: "attached" });
    await this.settled();
  }

  /** Every row of a table with boxes. */
  async chooseAll(table: string): Promise<void> {
    await this.settled();
    await this.tick(this.control(table).locator("thead input[type=checkbox]"));
  }

  /** One row of a table with boxes, by what stands in it. */
  async chooseRow(table: string, text: string): Promise<void> {
    await this.settled();
    await this.tick(this.row(table, text).locator("input[type=checkbox]"));
  }

  /** The word that an act is done stands on the screen for three seconds only: it is awaited from before the act. */
  async isTold(words: string | RegExp, act: () => Promise<void>): Promise<void> {
    const told = this.page.locator(".ant-message-notice").filter({ hasText: words }).first();
    await Promise.all([told.waitFor(), act()]);
  }

  row(table: string, text: string) {
    return this.control(table).locator("tbody tr.ant-table-row").filter({ hasText: text }).first();
  }

  async setClock(step: "PT1H" | "P1D" | "P3D", times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      const done = this.page.waitForResponse((reply) => reply.url().endsWith("/api/demo/clock"));
      await this.tap(`demo-clock-${step}`);
      const { failed } = (await (await done).json()) as { failed: number };
      if (failed > 0) this.findings.problems.push(`${failed} due things failed within ${step}`);
    }
  }

  /** The screen at its own size, on a smaller one and on a tablet; with axe-core. */
  readonly looker = async (name: string): Promise<void> => {
    await this.shoot(name);
    await this.check(name);
    await this.shoot(name, sizes.smallDesk);
    await this.shoot(name, sizes.tablet);
    await this.backToOwnSize();
  };
}
