import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { actWords, subjectWords } from "@housing/core/audit";
import test from "ava";

const folder = join(import.meta.dirname, "..");
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.includes("test") && !path.includes("business"))
  .map((path) => readFileSync(join(folder, path), "utf8"));

const written = (pattern: RegExp): string[] => [
  ...new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map(([, word = ""]) => word))),
];

test("G3.11 whatever the log records is said in Chinese", (t) => {
  const acts = written(/\bact: "(\w+\.\w+)"/g);
  t.true(acts.length > 40, `${acts.length} acts`);
  t.deepEqual(
    acts.filter((act) => !(act in actWords)),
    [],
    "add these to audit/act-words.data.ts",
  );
  t.deepEqual(
    written(/\bsubjectType: "(\w+)"/g).filter((subject) => !(subject in subjectWords)),
    [],
  );
});
