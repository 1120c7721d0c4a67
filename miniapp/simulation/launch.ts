import { chromiumPath } from "@housing/bff/testing/chromium.ts";
import { type Browser, chromium, type Page } from "playwright-core";
import { forward, type PhoneFiles } from "./forward.ts";
import { pageOf } from "./page.ts";
import { Phone } from "./phone.ts";
import type { StartOptions } from "./shim.ts";
import type { Answer, Outgoing, Reply } from "./types.ts";

export interface LaunchOptions {
  /** The compiled mini-program, such as miniapp/dist/weapp. */
  dist: string;
  /** Answers calls by name; undefined leaves a call to `apiOrigin` or to an empty success. */
  reply?: (outgoing: Outgoing) => Answer | undefined | Promise<Answer | undefined>;
  /** A real server, such as http://127.0.0.1:8080, that gets the requests. */
  apiOrigin?: string;
  /** Domains configured for the mini-program. */
  allow?: readonly string[];
  /** The page to start with, with its query. */
  url?: string;
  /** What the device already keeps. */
  storage?: Record<string, unknown>;
  /** Files on the phone, by the temporary paths that chooseImage and the like answer. */
  files?: Record<string, Uint8Array>;
}

/** The mini-program as a document, put together once for all phones. */
const documents = new Map<string, Promise<string>>();

/** One browser for all phones that are open at a time; it closes with the last. */
let browser: Promise<Browser> | undefined;
let phones = 0;

function takeBrowser(): Promise<Browser> {
  phones += 1;
  browser ??= chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox"] });
  return browser;
}

async function leaveBrowser(): Promise<void> {
  phones -= 1;
  if (phones > 0) return;
  const left = await browser;
  // Another phone may have come meanwhile.
  if (phones > 0) return;
  browser = undefined;
  await left?.close();
}

/** Starts the compiled mini-program in Chromium and hands over the phone. */
export async function launch(options: LaunchOptions): Promise<Phone> {
  const html = documents.get(options.dist) ?? pageOf(options.dist);
  documents.set(options.dist, html);
  const page = await (await takeBrowser()).newPage({
    viewport: { width: 375, height: 720 },
    deviceScaleFactor: 2,
  });
  const files: PhoneFiles = new Map(Object.entries(options.files ?? {}));
  await page.exposeFunction("__reply", replyOf(options, files));
  await page.setContent(await html);
  await startOn(page, options);
  const close = () => page.context().close().then(leaveBrowser);
  return new Phone({ page, files, close });
}

function replyOf({ reply, apiOrigin }: LaunchOptions, files: PhoneFiles): Reply {
  return async (outgoing) => {
    const answer = await reply?.(outgoing);
    if (answer !== undefined) return answer;
    const overNetwork = ["request", "uploadFile", "downloadFile"].includes(outgoing.name);
    if (overNetwork && apiOrigin) return forward(outgoing, apiOrigin, files);
    if (overNetwork) throw new Error(`nobody answers ${outgoing.method} ${outgoing.url}`);
    return {};
  };
}

async function startOn(page: Page, { allow = ["housing.example.gov.cn"], url, storage = {} }: LaunchOptions) {
  const texts = Object.fromEntries(
    Object.entries(storage).map(([key, value]) => [key, JSON.stringify(value)]),
  );
  const options: StartOptions =
    url === undefined ? { allow, storage: texts } : { allow, url, storage: texts };
  await page.evaluate((given) => {
    (window as unknown as { simulation: { start(options: unknown): void } }).simulation.start(given);
  }, options);
}
