import type { Page } from "playwright-core";
import { newPage, Screen, type ScreenGiven, type Size, sizes } from "./screen.ts";

/** H5 in the hands of one person; every control is known by its id. */
export class Phone extends Screen {
  protected readonly waiting = ".face[role=status]";

  static async open(given: Omit<ScreenGiven, "size">, size: Size = sizes.phone): Promise<Phone> {
    return new Phone(await newPage(given.browser, size), { ...given, size });
  }

  /** In a browser that is open already. */
  static on(page: Page, given: ScreenGiven): Phone {
    return new Phone(page, given);
  }

  /** Pages below the one on top stay in the document, hidden. */
  control(id: string) {
    return this.page.locator(`[id="${id}"]`).filter({ visible: true }).last();
  }

  /** A page by its address, loaded anew: the page before cannot write the address any more. */
  async go(path: string): Promise<void> {
    await this.page.goto("about:blank");
    await this.page.goto(`${this.url}/h5/#/${path}`);
  }

  async home(): Promise<void> {
    await this.go("pages/home/index");
  }

  /** Taps into the field first, which waits until the page has slid in. */
  override async type(id: string, text: string): Promise<void> {
    await this.tap(id);
    await super.type(id, text);
  }

  /** One of a few, or a box to tick: by its label, as a finger does. */
  async choose(id: string): Promise<void> {
    const [option, label] = [this.page.locator(`[id="${id}"]`), this.page.locator("label")];
    await label.filter({ has: option, visible: true }).last().click();
    await option.and(this.page.locator(":checked")).last().waitFor({ state: "attached" });
  }

  /** Whoever types goes on there. */
  async focused(id: string): Promise<void> {
    await this.control(id).and(this.page.locator(":focus")).waitFor();
  }

  async pick(id: string, value: string): Promise<void> {
    await this.control(id).selectOption(value);
  }

  async photo(id: string, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.tap(id);
    await (await chooser).setFiles(file);
  }

  /** What cannot be taken back is confirmed in two steps. */
  async confirm(dialog: string): Promise<void> {
    await this.tap(`${dialog}-next`);
    await this.tap(`${dialog}-confirm`);
  }

  /** The screen at its own size in both modes, with axe-core; the tour has every page at every width. */
  readonly looker = async (name: string): Promise<void> => {
    await this.shoot(name);
    await this.check(name);
    await this.#switchMode();
    await this.shoot(`${name}-elder`);
    await this.check(`${name}-elder`);
    await this.#switchMode();
    await this.backToOwnSize();
  };

  /** At each of these widths and in both modes: the picture, and what axe-core says of it. */
  async everyWay(name: string, widths: readonly Size[]): Promise<void> {
    for (const mode of ["", "-elder"]) {
      for (const size of widths) {
        await this.shoot(`${name}${mode}`, size);
        await this.page.setViewportSize(size);
        await this.check(`${name}${mode} at ${size.width}`);
      }
      await this.#switchMode();
    }
    await this.backToOwnSize();
  }

  /** Also where a dialog lies over the page: the mode was set before it was opened. */
  async #switchMode(): Promise<void> {
    const button = this.control("elder-switch");
    const before = await button.getAttribute("aria-pressed");
    await button.dispatchEvent("click");
    await button.and(this.page.locator(`:not([aria-pressed="${before}"])`)).waitFor();
  }
}
