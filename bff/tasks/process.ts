import { type SpawnOptions, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { root } from "./files.ts";

/** How a program ended: `code` is 0 for success, 128 and more for a signal. */
export interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** PATH with this very Node and the tools of the workspace first, so that no other version slips in. */
export function toolPath(): string {
  return [join(root, "node_modules", ".bin"), process.env.PATH ?? ""].join(delimiter);
}

/** A tool that a package of the workspace brings, such as `bin("admin", "vite")`. */
export function bin(folder: string, name: string): string {
  const path = join(
    root,
    folder,
    "node_modules",
    ".bin",
    process.platform === "win32" ? `${name}.cmd` : name,
  );
  if (!existsSync(path)) throw new Error(`${name} is missing in ${folder || "the root"}: run npm run setup`);
  return path;
}

/** Runs a program to its end. `onText` sees the output as it comes; the whole of it is in the outcome. */
export async function run(
  command: readonly string[],
  options: SpawnOptions = {},
  onText: (text: string) => void = () => undefined,
): Promise<Outcome> {
  const [program = "", ...rest] = command;
  const env = { ...process.env, ...options.env, PATH: toolPath() };
  const child = spawn(program, rest, { cwd: root, ...options, env, stdio: ["ignore", "pipe", "pipe"] });
  const stopChild = (): void => void child.kill("SIGTERM");
  process.once("exit", stopChild);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      onText(text);
    });
  }
  const code = await new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exit, signal) => resolve(exit ?? (signal ? 128 : 1)));
  });
  process.off("exit", stopChild);
  return { code, output };
}

/** The end of what a program said, without colours and without the lines that a progress bar left behind. */
export function lastLines(output: string, count = 60): string {
  const lines = stripVTControlCharacters(output).split("\n");
  return lines
    .filter((line) => line.trim() !== "" && !/[█░]{3}/.test(line))
    .slice(-count)
    .join("\n");
}
