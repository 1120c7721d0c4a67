import type { Locator, Page } from "playwright-core";
import type { PhoneFiles } from "./forward.ts";

export interface PhoneParts {
  page: Page;
  files: PhoneFiles;
  close: () => Promise<void>;
}

/** For what takes a second on a quiet machine. */
const patience = 60_000;

/** The simulated phone as a test handles it: by the ids and texts of the page on top. */
export class Phone {
  readonly page: Page;
  /** What is on the phone, downloads included. */
  readonly files: PhoneFiles;
  readonly close: () => Promise<void>;

  constructor({ page, files, close }: PhoneParts) {
    this.page = page;
    this.files = files;
    this.close = close;
    page.setDefaultTimeout(patience);
  }

  /** The element that has this id in our source. */
  find(id: string): Locator {
    return this.page.locator(`mp-page:not([hidden]) [id$="--${id}"], nav:not([hidden]) [id="${id}"]`);
  }

  tap(id: string): Promise<void> {
    return this.find(id).click();
  }

  type(id: string, value: string): Promise<void> {
    return this.find(id).fill(value);
  }

  /** Everything that can be read on the page on top. */
  text(): Promise<string> {
    return this.page.locator("mp-page:not([hidden])").innerText();
  }

  waitForText(text: string): Promise<void> {
    return this.page.locator("mp-page:not([hidden])").getByText(text).first().waitFor();
  }

  waitFor(id: string): Promise<void> {
    return this.find(id).waitFor();
  }

  async screenshot(file: string): Promise<void> {
    await this.page.screenshot({ path: file, fullPage: true });
  }

  /** The path of the page on top. */
  path(): Promise<string> {
    return this.page.evaluate(() => window.__simulation.host.pages.top().path);
  }

  /** Names of the calls that left the mini-program, in order. */
  calls(): Promise<string[]> {
    return this.page.evaluate(() => window.__simulation.host.calls.map((call) => call.name));
  }

  /** Broken rules of the platform and uncaught errors: a test expects none. */
  problems(): Promise<string[]> {
    return this.page.evaluate(() => [...window.__simulation.host.problems, ...window.__simulation.errors]);
  }
}
