import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The path of a system program, also where servers are kept outside PATH, or undefined. */
export function findProgram(...names: readonly string[]): string | undefined {
  const folders = [
    ...(process.env.PATH ?? "").split(delimiter),
    "/usr/sbin",
    "/usr/local/sbin",
    "/usr/local/bin",
  ];
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}
