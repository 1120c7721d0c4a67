import { readFileSync } from "node:fs";

/** One import as written in a file; `typeOnly` imports vanish at run time. */
export interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
  readonly line: number;
}

/*
 * A pattern instead of a parser: TypeScript 7 has no JavaScript interface, and the formatter keeps every import
 * in one of these shapes. The character class stops at the first quote, `=` or `;`, so it cannot run into code.
 */
const patterns = [
  /^[ \t]*(?:import|export)(?<type>\s+type\b)?[\w\s$*{},]*?\bfrom\s*["'](?<name>[^"'\n]+)["']/gm,
  /^[ \t]*import\s*["'](?<name>[^"'\n]+)["']/gm,
  /\b(?:import|require)\(\s*["'](?<name>[^"'\n]+)["']/g,
];

/** Comments may quote code; they are blanked so that line numbers stay. */
function withoutComments(text: string): string {
  const blank = (comment: string): string => comment.replace(/[^\n]/g, " ");
  return text.replace(/^[ \t]*\/\*[\s\S]*?\*\//gm, blank).replace(/^[ \t]*\/\/.*$/gm, blank);
}

/** Every import, re-export and dynamic import of a source text. */
export function importsOf(source: string): Import[] {
  const text = withoutComments(source);
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((found) => ({
      specifier: found.groups?.name ?? "",
      typeOnly: found.groups?.type !== undefined,
      line: text.slice(0, found.index).split("\n").length,
    })),
  );
}

/** The imports of a file on disk. */
export function importsOfFile(path: string): Import[] {
  return importsOf(readFileSync(path, "utf8"));
}
