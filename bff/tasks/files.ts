import { readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** The root of the repository. */
export const root = resolve(dirname(import.meta.filename), "../..");

const skipped = new Set(["node_modules", "dist", ".data", ".swc", ".git", "screenshots"]);

/** Every file under a folder of the repository, as sorted paths from the root with forward slashes. */
export function filesUnder(folder: string, base: string = root): string[] {
  const found: string[] = [];
  for (const entry of readEntries(join(base, folder))) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      if (!skipped.has(entry.name)) found.push(...filesUnder(path, base));
    } else found.push(path);
  }
  return found.sort();
}

/** A folder that is not there has no files: packages appear one after another. */
function readEntries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
