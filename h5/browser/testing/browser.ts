import { chromiumPath } from "@housing/bff/testing/chromium.ts";
import { type Browser, chromium } from "playwright-core";

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox", "--lang=zh-CN"] });
}

/** A photo as a phone would send it: a sheet with one line of writing. */
export async function photoOf(browser: Browser, words: string): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 480, height: 320 } });
  const style = "margin:24px;padding:48px 24px;border:2px solid #888;font:28px sans-serif;background:#fdfbf4";
  await page.setContent(`<p style="${style}">${words}<br><small>样张，人员为虚构</small></p>`);
  const photo = await page.screenshot();
  await page.close();
  return photo;
}
