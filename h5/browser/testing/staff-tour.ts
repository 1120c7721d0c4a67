import type { City } from "./city.ts";
import type { Desk } from "./desk.ts";
import { sizes } from "./screen.ts";

/** The page with its widths and axe-core, once for each address; for others it must only open. */
export class Tour {
  readonly #seen = new Set<string>();
  readonly #city: City;
  constructor(city: City) {
    this.#city = city;
  }

  /** Every page of the menu of one person. Answers how many there are. */
  async menuOf(username: string): Promise<number> {
    const desk = await this.#desk(username);
    const links = desk.control("side-menu").getByRole("link");
    await links.first().waitFor();
    const pages = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    for (const href of pages) await this.#visit(desk, `${username}${nameOf(href)}`, href);
    await desk.page.context().close();
    return pages.length;
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
    await desk.page.context().close();
  }

  async #desk(username: string): Promise<Desk> {
    const desk = await this.#city.desk(username);
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
