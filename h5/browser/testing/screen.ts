import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Locator, Page } from "playwright-core";
import { seriousIn } from "./axe.ts";

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

/** For what takes a second or two on a quiet machine. */
export const patience = 60_000;

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

  async press(target: Locator): Promise<void> {
    await target.click();
  }

  async tap(name: string): Promise<void> {
    await this.press(this.control(name));
  }

  async type(name: string, text: string): Promise<void> {
    await this.control(name).fill(text);
  }

  /** What stands there when nothing is awaited any more; what an act brings a moment later is waited for with `reads`. */
  async read(name: string): Promise<string> {
    await this.control(name).waitFor();
    await this.settled();
    return (await this.control(name).innerText()).trim();
  }

  /** Waits until the control says so, and answers all that it says. */
  async reads(name: string, words: string | RegExp): Promise<string> {
    const said = this.control(name).filter({ hasText: words });
    await said.waitFor().catch(async (cause: unknown) => {
      const instead = await this.control(name)
        .innerText({ timeout: 1000 })
        .catch(() => "nothing: it is not there");
      throw new Error(`${name} does not say ${words}, but ${instead}`, { cause });
    });
    return (await said.innerText()).trim();
  }

  /** Ticks a box and waits until it stays ticked: what is ticked may be kept in the address, which follows a moment later. */
  async tick(box: Locator): Promise<void> {
    await this.press(box);
    await box.and(this.page.locator(":checked")).waitFor({ state: "attached" });
  }

  /** Waits until the words stand on the screen. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** Until nothing is awaited and nothing moves. Looked at within the page: a locator that waits looks twice a second. */
  async settled(): Promise<void> {
    const look = `(${standsStill})(${JSON.stringify(this.waiting)})`;
    for (const until = Date.now() + patience; Date.now() < until; )
      if (await this.page.evaluate<boolean>(look).catch(leftMeanwhile)) return;
    throw new Error(`${this.waiting} was still there after ${patience} ms at ${this.page.url()}`);
  }

  /** The whole page at this width; whatever sticks out at the side is a fault. */
  async shoot(name: string, size: Size = this.size): Promise<void> {
    await this.page.setViewportSize(size);
    await this.settled();
    const { wide, high, covered } = await this.page.evaluate<Extent>(extentOfPage);
    if (covered) this.findings.problems.push(`${name}: the foot of the dialog covers what stands above it`);
    if (wide > size.width) this.findings.problems.push(`${name} is ${wide} wide on ${size.width}`);
    await this.page.setViewportSize({ ...size, height: Math.max(size.height, Math.min(high, tallest)) });
    const path = join(this.#folder, `${name}-${size.width}.jpg`);
    await this.page.screenshot({ path, type: "jpeg", quality: 80, animations: "disabled" });
    this.findings.looked += 1;
  }

  async backToOwnSize(): Promise<void> {
    await this.page.setViewportSize(this.size);
  }

  /** Nothing that axe-core calls serious or critical. */
  async check(name: string): Promise<void> {
    await this.settled();
    for (const { id, nodes } of await seriousIn(this.page)) {
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

/** Runs in the page: whether nothing of it is seen at two looks one after the other, within a second. */
const standsStill = `async (awaited) => {
  const isSeen = (one) => {
    const { width, height } = one.getBoundingClientRect();
    return width > 0 && height > 0 && one.checkVisibility({ visibilityProperty: true });
  };
  for (let look = 0, still = 0; look < 50; look += 1) {
    still = [...document.querySelectorAll(awaited)].some(isSeen) ? 0 : still + 1;
    if (still === 2) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}`;

/** The page was left for another while it was looked at. */
function leftMeanwhile(error: Error): false {
  if (/context was destroyed|navigat/i.test(error.message)) return false;
  throw error;
}

interface Extent {
  wide: number;
  high: number;
  covered: boolean;
}

/**
 * Runs in the page: how far it reaches, also where a part of it scrolls in place of the whole, and whether the buttons of a
 * dialog lie over its words although there is room; two frames later, when it has taken notice of its new size.
 */
const extentOfPage = `(async () => {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  const parts = [...document.querySelectorAll("body, .taro_page")].filter((part) => part.checkVisibility());
  const all = [document.documentElement, ...parts];
  const foot = document.querySelector(".dialog-foot");
  const bottom = foot?.previousElementSibling.getBoundingClientRect().bottom;
  const fits = foot && foot.parentElement.scrollHeight <= foot.parentElement.clientHeight;
  return {
    covered: Boolean(fits && bottom > foot.getBoundingClientRect().top + 1),
    wide: Math.max(...all.map((part) => part.scrollWidth)),
    high: Math.max(...all.map((part) => part.scrollHeight)),
  };
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
  context.setDefaultTimeout(patience);
  return context.newPage();
}
