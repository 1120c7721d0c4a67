import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "../files.ts";
import { bin, type Outcome, run } from "../process.ts";
import { hashOf, readStamp, writeStamp } from "./stamp.ts";

/** One thing that is built: its tool, what it reads, and the file that must stand afterwards. */
export interface Front {
  readonly name: string;
  readonly folder: "admin" | "miniapp";
  readonly tool: readonly [name: string, ...args: string[]];
  readonly reads: readonly string[];
  readonly proof: string;
}

// `--no-check`: without it Taro asks the network for a schema of its configuration.
const taro = (type: "h5" | "weapp", proof: string): Front => ({
  name: type,
  folder: "miniapp",
  tool: ["taro", "build", "--type", type, "--no-check"],
  reads: ["miniapp/src", "miniapp/config", "core/src/contract", "h5/src"],
  proof: `miniapp/dist/${type}/${proof}`,
});

/** Everything that has to be built; the server runs from source. */
export const fronts: readonly Front[] = [
  taro("weapp", "app.json"),
  taro("h5", "index.html"),
  {
    name: "admin",
    folder: "admin",
    tool: ["vite", "build"],
    reads: ["admin/src", "admin/public", "core/src/contract"],
    proof: "admin/dist/index.html",
  },
];

/** Files beside the sources that change what comes out. */
const settings = (folder: string): string[] => [
  "pnpm-lock.yaml",
  "tsconfig.base.json",
  ...["package.json", "tsconfig.json", "index.html", "vite.config.ts"].map((file) => `${folder}/${file}`),
  ...["babel.config.js", "project.config.json"].map((file) => `${folder}/${file}`),
];

/** What happened to one front. */
export type BuildOutcome = Outcome & { readonly fresh: boolean };

/** Builds one front unless its sources are those of the last build and the result still stands. */
export async function build(front: Front, options: { force?: boolean } = {}): Promise<BuildOutcome> {
  const hash = hashOf(front.reads, settings(front.folder));
  const stands = existsSync(join(root, front.proof)) && readStamp(front.name) === hash;
  if (stands && !options.force) return { code: 0, output: "", fresh: false };
  writeStamp(front.name, undefined);
  const [tool, ...args] = front.tool;
  // `CI` makes the tools report in plain lines instead of redrawing a progress bar.
  const env = { NODE_ENV: "production", CI: "true" };
  const outcome = await run([bin(front.folder, tool), ...args], { cwd: join(root, front.folder), env });
  // Taro has ended with 0 after a failed compilation: believe the result, not only the code.
  const code = outcome.code || (existsSync(join(root, front.proof)) ? 0 : 1);
  if (code === 0) writeStamp(front.name, hash);
  return { ...outcome, code, fresh: true };
}
