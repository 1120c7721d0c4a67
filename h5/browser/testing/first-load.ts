import type { Browser } from "playwright-core";
import { newPage, sizes } from "./screen.ts";

/** Runs before the scripts of the page: three seconds after it has come it fetches the others, which is not its own load. */
const neverLater = `(() => {
  const own = window.setTimeout;
  window.setTimeout = (act, after = 0, ...given) => (after < 2000 ? own(act, after, ...given) : 0);
})()`;

/** What a browser that was never here fetches of scripts and sheets until a page stands still, as gzip. */
export async function firstLoadOf(
  browser: Browser,
  address: string,
): Promise<{ bytes: number; files: string[] }> {
  const page = await newPage(browser, sizes.phone);
  await page.addInitScript({ content: neverLater });
  const asked = new Set<string>();
  page.on("response", (reply) => {
    if (/\.(js|css)$/.test(new URL(reply.url()).pathname)) asked.add(reply.url());
  });
  await page.goto(address);
  await page.waitForLoadState("networkidle");
  await page.context().close();
  const files = await Promise.all([...asked].map(gzipped));
  return {
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    files: files.map(({ name, bytes }) => `${name} ${bytes}`),
  };
}

async function gzipped(url: string): Promise<{ name: string; bytes: number }> {
  const reply = await fetch(url, { headers: { "accept-encoding": "gzip" } });
  const read = (await reply.arrayBuffer()).byteLength;
  // Very small ones are not worth compressing.
  const sent = Number(reply.headers.get("content-length") ?? read);
  return { name: url.split("/").pop() ?? "", bytes: sent };
}
