import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import axe, { type AxeResults } from "axe-core";
import type { Browser, Locator, Page } from "playwright-core";

export interface Size {
  width: number;
  height: number;
}

export const sizes = {
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1180 },
  pc: { width: 1366, height: 768 },
  desk: { width: 1440, height: 900 },
  smallDesk: { width: 1180, height: 820 },
} as const;

/** What was wrong on any screen of a walk, and how many were looked at. */
export interface Findings {
  looked: number;
  problems: string[];
}

export interface ScreenGiven {
  browser: Browser;
  url: string;
  size: Size;
  /** Folder of the pictures, below `h5/screenshots`. */
  folder: string;
  findings: Findings;
}

/** Longer pages are cut off here in their pictures. */
const tallest = 2600;

const pictures = fileURLToPath(new URL("../../screenshots/", import.meta.url));

/** One person's browser: how controls are found differs from front to front, how they are used does not. */
export abstract class Screen {
  readonly page: Page;
  readonly url: string;
  readonly size: Size;
  protected readonly findings: Findings;
  readonly #folder: string;

  protected constructor(page: Page, { url, size, folder, findings }: ScreenGiven) {
    this.page = page;
    this.url = url;
    this.findings = findings;
    this.size = size;
    this.#folder = join(pictures, folder);
    mkdirSync(this.#folder, { recursive: true });
    noteFaults(page, findings);
  }

  abstract control(name: string): Locator;
  /** Shown while an answer is awaited. */
  protected abstract readonly waiting: string;

  async tap(name: string): Promise<void> {
    await this.control(name).click();
  }

  async type(name: string, text: string): Promise<void> {
    await this.control(name).fill(text);
  }

  async read(name: string): Promise<string> {
    return (await this.control(name).innerText()).trim();
  }

  /** Waits until the words stand on the screen. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  async settled(): Promise<void> {
    const awaited = this.page.locator(this.waiting).filter({ visible: true });
    while ((await awaited.count()) > 0) await awaited.first().waitFor({ state: "hidden" });
  }

  /** The whole page at this width; whatever sticks out at the side is a fault. */
  async shoot(name: string, size: Size = this.size): Promise<void> {
    await this.page.setViewportSize(size);
    await this.settled();
    const { wide, high } = await this.page.evaluate<Extent>(extentOfPage);
    if (wide > size.width) this.findings.problems.push(`${name} is ${wide} wide on ${size.width}`);
    await this.page.setViewportSize({ ...size, height: Math.max(size.height, Math.min(high, tallest)) });
    const path = join(this.#folder, `${name}-${size.width}.png`);
    await this.page.screenshot({ path, animations: "disabled" });
    this.findings.looked += 1;
  }

  async backToOwnSize(): Promise<void> {
    await this.page.setViewportSize(this.size);
  }

  /** Nothing that axe-core calls serious or critical. */
  async check(name: string): Promise<void> {
    await this.settled();
    await this.page.evaluate(endTransitions);
    if (!(await this.page.evaluate<boolean>("'axe' in globalThis"))) await this.page.evaluate(axe.source);
    const { violations } = await this.page.evaluate<AxeResults>(`axe.run({ resultTypes: ["violations"] })`);
    for (const { id, impact, nodes } of violations) {
      if (impact !== "serious" && impact !== "critical") continue;
      const where = nodes.slice(0, 3).map(({ html }) => html.slice(0, 160));
      this.findings.problems.push(`${name}: ${id} (${nodes.length}) ${where.join(" | ")}`);
    }
  }

  /** Where a walk stopped, to see why. */
  async shootFailure(name: string): Promise<void> {
    const path = join(this.#folder, `failed-${name}.png`);
    await this.page.screenshot({ path, fullPage: true }).catch(() => undefined);
  }
}

interface Extent {
  wide: number;
  high: number;
}

/** Runs in the page: how far it reaches, also where a part of it scrolls in place of the whole. */
const extentOfPage = `(() => {
  const parts = [...document.querySelectorAll("body, .taro_page")].filter((part) => part.checkVisibility());
  const all = [document.documentElement, ...parts];
  return {
    wide: Math.max(...all.map((part) => part.scrollWidth)),
    high: Math.max(...all.map((part) => part.scrollHeight)),
  };
})()`;

/** Runs in the page: what is fading in gets its last colour, or axe-core would measure one on the way there. */
const endTransitions = `(() => {
  for (const one of document.getAnimations())
    if (Number.isFinite(one.effect.getComputedTiming().endTime)) one.finish();
})()`;

function noteFaults(page: Page, { problems }: Findings): void {
  page.on("pageerror", (error) => problems.push(`error in the page: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`${message.text()} (${page.url()})`);
  });
  page.on("response", (reply) => {
    if (reply.status() >= 500) problems.push(`${reply.status()} ${reply.url()}`);
  });
}

export async function newPage(browser: Browser, viewport: Size): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: "zh-CN", acceptDownloads: true });
  context.setDefaultTimeout(30_000);
  return context.newPage();
}
