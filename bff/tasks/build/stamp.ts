import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesUnder, root } from "../files.ts";

/** Environment variables that a build writes into its result. */
const variables = ["API_BASE"];

/**
 * A hash over the names and contents of everything a build reads.
 * Contents, not times: a fresh checkout, a switched branch and a touched file then all do the right thing.
 */
export function hashOf(folders: readonly string[], files: readonly string[]): string {
  const hash = createHash("sha256");
  const paths = [...folders.flatMap((folder) => filesUnder(folder)), ...files];
  for (const path of paths.filter((each) => !/\.test\.tsx?$/.test(each))) {
    const full = join(root, path);
    hash.update(path).update("\0");
    if (existsSync(full)) hash.update(readFileSync(full));
    hash.update("\0");
  }
  for (const name of variables) hash.update(`${name}=${process.env[name] ?? ""}\0`);
  return hash.digest("hex");
}

const stampFile = (name: string): string => join(root, ".data", "build", name);

/** The hash of the sources that the last build of this name was made from. */
export function readStamp(name: string): string | undefined {
  return existsSync(stampFile(name)) ? readFileSync(stampFile(name), "utf8") : undefined;
}

/** Remembers a finished build, or forgets it before a new one so that a broken build is never taken for done. */
export function writeStamp(name: string, hash: string | undefined): void {
  rmSync(stampFile(name), { force: true });
  if (hash === undefined) return;
  mkdirSync(dirname(stampFile(name)), { recursive: true });
  writeFileSync(stampFile(name), hash);
}
