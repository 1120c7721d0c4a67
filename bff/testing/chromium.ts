import { findProgram } from "@housing/db/testing/programs";

/** Where the browser of the tests is: what CHROMIUM_PATH names, or the system's own. */
export const findChromium = (): string | undefined =>
  process.env.CHROMIUM_PATH ??
  findProgram("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

export function chromiumPath(): string {
  const path = findChromium();
  if (!path) throw new Error("no Chromium was found; CHROMIUM_PATH names one");
  return path;
}
