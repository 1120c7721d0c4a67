import test from "ava";
import { type City, openCity } from "./city.ts";
import type { Desk } from "./desk.ts";
import { sizes } from "./screen.ts";

/** What to look at in one city: the first to see a page sees it in both widths, those after only open it. */
interface Plan {
  city: string;
  /** Whose menus. */
  menus: readonly string[];
  /** Lists, and what their first row leads to, as somebody sees them. */
  rows: readonly (readonly [username: string, ...paths: string[]])[];
  /** Pages that no menu leads to. */
  others: readonly (readonly [username: string, ...paths: string[]])[];
}

/**
 * Every page of the staff site at 1440 and 1180: no error, no failed call, nothing that axe-core calls serious. A city has
 * a test file of its own, because a process holds the keys of one.
 */
export function tourStaffSite({ city: name, menus, rows, others }: Plan): void {
  let tour: Tour;
  let city: City;
  test.before(async () => {
    city = await openCity(name, { seeded: true, folder: `${name}-pages` });
    tour = new Tour(city);
  });
  test.after.always(() => city?.close());
  const walk = (title: string, act: () => Promise<unknown>) =>
    test.serial(`${title} in ${name}`, async (t) => {
      t.timeout(15 * 60_000);
      await act();
      t.deepEqual(city.findings.problems.splice(0), []);
    });
  for (const username of menus) walk(`every page in the menu of ${username}`, () => tour.menuOf(username));
  for (const [username, ...paths] of rows)
    walk(`what the lists of ${username} lead to`, () => tour.rowsOf(username, paths));
  for (const [username, ...paths] of others)
    walk(`the other pages of ${username}`, () => tour.open(username, paths));
}

/** The page with its widths and axe-core, once for each address; for others it must only open. */
class Tour {
  readonly #seen = new Set<string>();
  readonly #desks = new Map<string, Desk>();
  readonly #city: City;
  constructor(city: City) {
    this.#city = city;
  }

  /** Pages that no menu leads to. */
  async open(username: string, paths: readonly string[]): Promise<void> {
    const desk = await this.#desk(username);
    for (const path of paths) await this.#visit(desk, `${username}${nameOf(path)}`, `#${path}`);
  }

  /** Every page of the menu of one person. */
  async menuOf(username: string): Promise<void> {
    const desk = await this.#desk(username);
    const links = desk.control("side-menu").getByRole("link");
    await links.first().waitFor();
    // Registers and reports are in it a moment later.
    await desk.settled();
    const pages = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    for (const href of pages) await this.#visit(desk, `${username}${nameOf(href)}`, href);
    if (pages.length < 2) this.#city.findings.problems.push(`${username} has no menu`);
  }

  /** Lists, and the first row behind each. */
  async rowsOf(username: string, paths: readonly string[]): Promise<void> {
    const desk = await this.#desk(username);
    for (const path of paths) {
      await desk.go(path);
      const row = desk.page.locator("#content tbody tr").getByRole("link").first();
      await row.waitFor();
      const href = (await row.getAttribute("href")) ?? "";
      await this.#visit(desk, `${username}${nameOf(path)}-first`, href);
    }
  }

  async #desk(username: string): Promise<Desk> {
    const open = this.#desks.get(username);
    if (open) return open;
    const desk = await this.#city.desk(username);
    this.#desks.set(username, desk);
    desk.page.on("response", (reply) => {
      if (reply.status() >= 400)
        this.#city.findings.problems.push(`${username}: ${reply.status()} ${reply.url()}`);
    });
    return desk;
  }

  async #visit(desk: Desk, name: string, href: string): Promise<void> {
    await desk.page.goto(new URL(href, `${this.#city.url}/admin/`).href);
    await desk.page.locator("#content h1").first().waitFor();
    await desk.settled();
    if (await desk.control("error-panel").count()) this.#city.findings.problems.push(`${name} has failed`);
    if (this.#seen.has(href)) return;
    this.#seen.add(href);
    await desk.shoot(name);
    await desk.check(name);
    await desk.shoot(name, sizes.smallDesk);
    await desk.backToOwnSize();
  }
}

const nameOf = (href: string): string => href.replace(/^.*#/, "").replace(/[/?&=.]+/g, "-");
