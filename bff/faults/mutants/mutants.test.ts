import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "ava";
import { root } from "../../tasks/files.ts";
import { mutants } from "./mutants.data.ts";

test("every mutant's text stands exactly once in its file, and its tests are there", (t) => {
  for (const { guard, file, text, instead, tests } of mutants) {
    const found = readFileSync(join(root, file), "utf8").split(text).length - 1;
    t.is(
      found,
      1,
      `${guard}: ${file} has its text ${found} times; tell mutants.data.ts what the guard looks like now`,
    );
    t.not(text, instead);
    for (const path of tests) t.true(existsSync(join(root, path)), `${guard}: there is no ${path}`);
  }
});

test("every mutant has a name of its own", (t) => {
  t.is(new Set(mutants.map(({ guard }) => guard)).size, mutants.length);
});
