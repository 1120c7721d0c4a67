import test from "ava";
import { idsIn, screenIds, testTitles } from "./citations.ts";

test("ids are whole: no prefix of a longer one, no part of a word", (t) => {
  t.deepEqual(idsIn("G1.2, G3.10: LA1.a and LB1.3.10 (N7)"), ["G1.2", "G3.10", "LA1.a", "LB1.3.10", "N7"]);
  t.deepEqual(idsIn("the end of G1.3."), ["G1.3"]);
  t.deepEqual(idsIn("PNG2 and G1x and E10"), []);
});

test("titles are found in every kind of test", (t) => {
  const source =
    'test("a \\"b\\"", (t) => {});\ntest.serial(\n  `c`, (t) => {});\nattest("d");\ntest(name, run);';
  t.deepEqual(testTitles(source), ['a \\"b\\"', "c"]);
});

test("a page names its requirements at its top", (t) => {
  t.deepEqual(screenIds("// screen: G1.2, G2.1\nexport {};"), ["G1.2", "G2.1"]);
  t.deepEqual(screenIds("/**\n * screen: G1.2\n */"), ["G1.2"]);
  t.deepEqual(screenIds("export {};"), []);
});
