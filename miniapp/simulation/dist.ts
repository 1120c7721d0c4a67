import fs from "node:fs";
import path from "node:path";
import type { Files } from "./types.ts";

const textFile = /\.(js|json|wxml|wxss|wxs)$/;

/** Reads the compiled mini-program, keyed by path with forward slashes. */
export function readDist(folder: string): Files {
  const files: Files = {};
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !textFile.test(entry.name)) continue;
    const full = path.join(entry.parentPath, entry.name);
    files[path.relative(folder, full).split(path.sep).join("/")] = fs.readFileSync(full, "utf8");
  }
  return files;
}
