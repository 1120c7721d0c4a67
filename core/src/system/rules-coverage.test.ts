import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import test from "ava";

const here = dirname(import.meta.filename);
const root = resolve(here, "../../..");
const map = readFileSync(join(here, "rules-coverage.md"), "utf8");
const rows = map
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| sentence"))
  .map((line) => {
    const [sentence = "", clause = "", tests = ""] = line.slice(2, -2).split(" | ");
    return { sentence, clause, tests: tests.split("<br>") };
  });

/** The titles of the tests in a source text, templates as they stand. */
const titlesIn = (source: string): Set<string> =>
  new Set(
    [...source.matchAll(/\btest(?:\.\w+)*\(\s*(["`])((?:\\.|(?!\1)[^\\])*)\1/g)].map(
      ([, , title = ""]) => title,
    ),
  );

test("every sentence of the rules names a clause and a test", (t) => {
  t.true(rows.length >= 80, `${rows.length} sentences`);
  for (const { sentence, clause, tests } of rows) {
    t.true(clause.length > 0 && tests.length > 0, sentence);
    for (const cited of tests) t.regex(cited, /^`[^`]+\.test\.ts` › \S/, sentence);
  }
  t.is(new Set(rows.map(({ sentence }) => sentence)).size, rows.length, "no sentence twice");
});

const cited = Map.groupBy(
  rows.flatMap(({ tests }) => tests),
  (each) => each.split("` › ")[0]!.slice(1),
);
for (const [file, entries] of cited)
  test(`what the map of the rules cites stands in ${file}`, (t) => {
    t.true(existsSync(join(root, file)));
    const titles = titlesIn(readFileSync(join(root, file), "utf8"));
    for (const entry of entries) t.true(titles.has(entry.slice(entry.indexOf("` › ") + 4)), entry);
  });
