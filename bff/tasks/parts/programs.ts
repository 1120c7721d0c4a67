import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findProgram } from "@housing/db/testing/programs";
import { findChromium } from "../../testing/chromium.ts";
import { run } from "../process.ts";
import type { Say } from "./part.ts";

/** A system program that npm cannot bring, and the Debian package that has it. */
export interface Program {
  readonly name: string;
  readonly debian: string;
  present(): boolean;
}

const hasChineseFont = (): boolean =>
  (spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" }).stdout ?? "").trim() !== "";

export const mariadb: Program = {
  name: "mariadbd",
  debian: "mariadb-server",
  present: () => findProgram("mariadbd", "mysqld") !== undefined,
};
/** Reads back the notices that the tests make. */
export const poppler: Program = {
  name: "poppler",
  debian: "poppler-utils",
  present: () => findProgram("pdftotext") !== undefined,
};
export const redis: Program = {
  name: "redis-server",
  debian: "redis-server",
  present: () => findProgram("redis-server", "valkey-server") !== undefined,
};
export const chromium: Program = {
  name: "chromium",
  debian: "chromium",
  present: () => findChromium() !== undefined,
};
export const chineseFont: Program = {
  name: "a Chinese font",
  debian: "fonts-noto-cjk",
  present: hasChineseFont,
};

/** Only here may we install: elsewhere it needs a password, or another package manager. */
const mayInstall = (): boolean => process.getuid?.() === 0 && existsSync("/etc/debian_version");

/** Installs what is missing where that is possible. What stays missing is found by `present()` afterwards. */
export async function installMissing(programs: readonly Program[], say: Say): Promise<void> {
  const missing = [...new Set(programs)].filter((program) => !program.present());
  if (missing.length === 0 || !mayInstall()) return;
  say(`installing ${missing.map(({ name }) => name).join(", ")}`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const update = await run(["apt-get", "update", "-q"], { env });
  if (update.code !== 0) say(update.output);
  const packages = missing.map(({ debian }) => debian);
  // fontconfig brings fc-list, by which we see whether a font is there.
  const install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", "fontconfig", ...packages];
  const installed = await run(install, { env });
  if (installed.code !== 0) say(installed.output);
}

/** Why a part cannot run here, or undefined when it can. */
export function whyNot(programs: readonly Program[]): string | undefined {
  const missing = programs.filter((program) => !program.present()).map((program) => program.name);
  if (missing.length === 0) return undefined;
  const reason = mayInstall()
    ? "could not be installed"
    : "is installed by this command only on Debian as root";
  return `${missing.join(", ")} missing (${reason})`;
}
