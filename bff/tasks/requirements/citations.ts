import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesUnder, root } from "../files.ts";

/** Where an id is cited: requirement id → what cites it, as a person would look for it. */
export type Citations = Map<string, string[]>;

const id = /\b(?:G|L[ABCD]|N)\d+(?:\.\d+)*(?:\.[a-k]\b)?(?![\w.]*\w)/g;
/** The first argument of `test(…)`, `test.serial(…)` and the like, when it is a literal. */
const title = /\btest(?:\.\w+)*\(\s*(?<quote>["'`])(?<text>(?:\\[\s\S]|(?!\k<quote>)[^\\])*)\k<quote>/g;
const screenLine = /^\s*(?:\/\/|\/?\*+)\s*screen:\s*(?<ids>.*)$/m;

/** The requirement ids in a text. */
export function idsIn(text: string): string[] {
  return [...new Set(text.match(id) ?? [])];
}

/** The titles of the tests in a source text. */
export function testTitles(source: string): string[] {
  return [...source.matchAll(title)].map((found) => found.groups?.text ?? "");
}

/** The ids of the `// screen: G1.2, G2.1` line among the first lines of a page. */
export function screenIds(source: string): string[] {
  const top = source.split("\n").slice(0, 15).join("\n");
  return idsIn(screenLine.exec(top)?.groups?.ids ?? "");
}

/** Every citation in a test title of any package. */
export function citedByTests(): Citations {
  const files = ["core", "db", "bff", "h5", "miniapp", "admin"].flatMap((folder) => filesUnder(folder));
  return collect(
    // The checker's own tests speak of ids without proving anything about them.
    files.filter((file) => /\.test\.tsx?$/.test(file) && !file.startsWith("bff/tasks/requirements/")),
    (source) => testTitles(source).flatMap((text) => idsIn(text).map((each) => [each, text] as const)),
  );
}

/** Every page that says which requirement it is a screen of. */
export function citedByScreens(): Citations {
  const folders = ["admin/src/pages", "miniapp/src/packages", "miniapp/src/pages"];
  const pages = folders.flatMap((folder) => filesUnder(folder)).filter((file) => /\.tsx?$/.test(file));
  return collect(pages, (source) => screenIds(source).map((each) => [each, ""] as const));
}

function collect(
  files: readonly string[],
  read: (source: string) => (readonly [string, string])[],
): Citations {
  const citations: Citations = new Map();
  for (const file of files) {
    for (const [cited, text] of read(readFileSync(join(root, file), "utf8"))) {
      citations.set(cited, [...(citations.get(cited) ?? []), text ? `${file}  ${text}` : file]);
    }
  }
  return citations;
}
