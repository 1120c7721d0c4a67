import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import test from "ava";
import { root } from "../files.ts";
import { bin } from "../process.ts";

const clock = "The core has no machine clock";
const chance = "Chance in the core must be reproducible";
const lost = "Await first";
const cases: readonly (readonly [path: string, source: string, found: string | undefined])[] = [
  ["core/src/queue/a.ts", "export const a = Date.now();", clock],
  ["core/src/queue/b.ts", "export const a = new Date();", clock],
  ["core/src/queue/c.ts", "export const a = Temporal.Now.instant();", clock],
  ["core/src/queue/h.ts", "export const a = performance.now();", clock],
  ["core/src/queue/d.ts", "export const a = Math.random();", chance],
  ["core/src/queue/e.ts", "export const f = async () => { x += await y(); };", lost],
  ["bff/src/f.ts", "export const f = async () => { x.z -= (await y()).n; };", lost],
  [
    "core/src/queue/g.ts",
    "export const a = new Date(5); export const f = async () => { x = await y(); };",
    undefined,
  ],
  ["core/src/kernel/clock.ts", "export const a = Date.now();", undefined],
  ["bff/src/i.ts", "export const a = Date.now();", undefined],
];

/** Lints all cases in one run of the real configuration, in a folder that has only them. */
function lintCases(): string {
  const folder = mkdtempSync(join(tmpdir(), "housing-lint-"));
  for (const path of ["biome.json", "bff/tasks/lint"]) {
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  for (const [path, source] of cases) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source);
  }
  const args = ["lint", "--colors=off", "--only=plugin", "core", "bff/src"];
  const { stdout, stderr } = spawnSync(bin("", "biome"), args, { cwd: folder, encoding: "utf8" });
  rmSync(folder, { recursive: true });
  return stdout + stderr;
}

const output = lintCases();

for (const [path, source, found] of cases) {
  test(`${path}: ${source}`, (t) => {
    const said = output.split(/^(?=\S+\.ts:\d)/m).filter((each) => each.startsWith(path));
    t.is(said.length, found ? 1 : 0, output);
    if (found) t.true(said[0]?.includes(found), said[0]);
  });
}
