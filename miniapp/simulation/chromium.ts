import fs from "node:fs";
import { type Browser, chromium } from "playwright-core";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
];

/** The system's Chromium; CHROMIUM names another one. */
export function chromiumPath(): string | undefined {
  return [process.env.CHROMIUM, ...places].find((place) => place !== undefined && fs.existsSync(place));
}

export function openChromium(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error("no Chromium found; set CHROMIUM to its path");
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}
