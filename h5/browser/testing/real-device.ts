import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { chromiumPath } from "@housing/bff/testing/chromium.ts";
import { type Browser, chromium } from "playwright-core";
import { Phone } from "./phone.ts";
import { patience, type ScreenGiven, sizes } from "./screen.ts";

/** A browser with a profile on disk, which can be killed as a phone that runs out of power kills it. */
export class RealDevice {
  readonly #profile: string;
  readonly #given: Omit<ScreenGiven, "size" | "browser">;
  #process: ChildProcess | undefined;

  private constructor(profile: string, given: Omit<ScreenGiven, "size" | "browser">) {
    this.#profile = profile;
    this.#given = given;
  }

  static async make(given: Omit<ScreenGiven, "size" | "browser">): Promise<RealDevice> {
    return new RealDevice(await mkdtemp(join(tmpdir(), "device-")), given);
  }

  /** Starts the browser on the profile as it was left. */
  async open(): Promise<Phone> {
    const portFile = join(this.#profile, "DevToolsActivePort");
    await rm(portFile, { force: true });
    const flags = ["--headless=new", "--no-sandbox", "--no-first-run", "--lang=zh-CN"];
    const where = [`--user-data-dir=${this.#profile}`, "--remote-debugging-port=0"];
    this.#process = spawn(chromiumPath(), [...flags, ...where, "about:blank"], {
      detached: true,
      stdio: "ignore",
    });
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portIn(portFile)}`);
    return Phone.on(await pageOf(browser), { ...this.#given, browser, size: sizes.phone });
  }

  /** Without a warning: every process of the browser at once. */
  async kill(): Promise<void> {
    const running = this.#process;
    if (!running?.pid || running.exitCode !== null || running.signalCode !== null) return;
    const gone = once(running, "exit");
    process.kill(-running.pid, "SIGKILL");
    await gone;
  }

  async close(): Promise<void> {
    await this.kill();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function pageOf(browser: Browser) {
  const context = browser.contexts()[0]!;
  context.setDefaultTimeout(patience);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.setViewportSize(sizes.phone);
  return page;
}

async function portIn(file: string): Promise<string> {
  for (const until = Date.now() + patience; Date.now() < until; ) {
    const [port] = (await readFile(file, "utf8").catch(() => "")).split("\n");
    if (port) return port;
    await pause(100);
  }
  throw new Error("Chromium did not say its port");
}
