import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** Where our own packages keep what they export; the mirror of `exports` in their package.json. */
const ownPackages: readonly (readonly [RegExp, string])[] = [
  [/^@housing\/core\/contract\/(.+)$/, "core/src/contract/$1.ts"],
  [/^@housing\/core\/(.+)$/, "core/src/$1/index.ts"],
  [/^@housing\/h5\/(.+)$/, "h5/src/$1.ts"],
  [/^@housing\/db$/, "db/src/index.ts"],
  [/^@housing\/db\/testing\/(.+)$/, "db/testing/$1.ts"],
  [/^@housing\/db\/(.+)$/, "db/src/$1.ts"],
];

const endings = ["", ".ts", ".tsx", "/index.ts", "/index.tsx"];

/**
 * The file in this repository that an import means, relative to the root, or undefined for a package from outside.
 * A relative import that leads to no file still gives a path, so that the rules can judge its direction.
 */
export function resolveImport(root: string, from: string, specifier: string): string | undefined {
  if (specifier.startsWith(".")) {
    const base = normalize(join(dirname(from), specifier)).replaceAll("\\", "/");
    const ending = endings.find((end) => /\.\w+$/.test(base + end) && existsSync(join(root, base + end)));
    return base + (ending ?? "");
  }
  const own = ownPackages.find(([pattern]) => pattern.test(specifier));
  return own ? specifier.replace(own[0], own[1]) : undefined;
}
