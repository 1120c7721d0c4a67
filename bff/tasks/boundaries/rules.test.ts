import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "ava";
import { root } from "../files.ts";
import { cyclesIn } from "./cycles.ts";
import { importsOf } from "./imports.ts";
import { domainOrder } from "./order.ts";
import { resolveImport } from "./resolve.ts";
import { objectionsTo } from "./rules.ts";

const judge = (from: string, specifier: string): string[] =>
  objectionsTo({ from, specifier, to: resolveImport(root, from, specifier) });

const forbidden: readonly (readonly [from: string, specifier: string, objection: RegExp])[] = [
  ["core/src/kernel/a.ts", "../city/index.ts", /kernel comes before city/],
  ["core/src/queue/a.ts", "@housing/core/lease", /queue comes before/],
  ["core/src/unheard/a.ts", "../kernel/index.ts", /unheard is missing/],
  ["core/src/lease/a.ts", "../queue/queue.entity.ts", /only through/],
  ["core/src/contract/a.ts", "../kernel/index.ts", /must not import a domain/],
  ["core/src/queue/a.ts", "koa", /core must not import koa/],
  ["core/src/queue/a.ts", "redis", /redis/],
  ["core/src/queue/a.ts", "mysql2/promise", /mysql2/],
  ["core/src/queue/a.ts", "react", /react/],
  ["core/src/queue/a.ts", "@tarojs/taro", /tarojs/],
  ["core/src/queue/a.ts", "antd", /antd/],
  ["core/src/queue/a.ts", "node:http", /node:http/],
  ["core/src/queue/a.ts", "node:fs/promises", /read files/],
  ["core/src/queue/a.ts", "node:crypto", /cryptography/],
  ["core/src/queue/a.ts", "@housing/db", /core must not import db/],
  ["db/src/a.ts", "../../bff/src/app.ts", /by its name/],
  ["bff/src/a.ts", "../../core/src/queue/index.ts", /by its name/],
  ["miniapp/src/a.ts", "@housing/core/queue", /only @housing\/core\/contract/],
  ["admin/src/a.ts", "@housing/core/queue", /only @housing\/core\/contract/],
  ["miniapp/src/a.ts", "zod/mini", /must not import zod/],
  ["bff/src/a.ts", "../testing/fixture.ts", /test code/],
];

for (const [from, specifier, objection] of forbidden) {
  test(`${from} may not import ${specifier}`, (t) => {
    t.regex(judge(from, specifier).join("\n"), objection);
  });
}

const allowed: readonly (readonly [from: string, specifier: string])[] = [
  ["core/src/city/a.ts", "../kernel/index.ts"],
  ["core/src/queue/a.ts", "./queue.entity.ts"],
  ["core/src/audit/a.ts", "../privacy/index.ts"],
  ["core/src/queue/a.ts", "../contract/queue.ts"],
  ["core/src/queue/a.test.ts", "../system/index.ts"],
  ["core/src/document/a.ts", "node:fs"],
  ["core/src/privacy/a.ts", "node:crypto"],
  ["bff/src/a.ts", "@housing/core/queue"],
  ["miniapp/src/a.ts", "@housing/core/contract/queue"],
  ["admin/src/a.ts", "react"],
];

for (const [from, specifier] of allowed) {
  test(`${from} may import ${specifier}`, (t) => t.deepEqual(judge(from, specifier), []));
}

test("a cycle is named file by file, a diamond is none", (t) => {
  t.deepEqual(cyclesIn(new Map(Object.entries({ a: ["b"], b: ["c"], c: ["a"] }))), [["a", "b", "c", "a"]]);
  t.deepEqual(cyclesIn(new Map(Object.entries({ a: ["b", "c"], b: ["d"], c: ["d"], d: [] }))), []);
});

test("imports are found in every shape, and not in comments", (t) => {
  const source = [
    'import type { A } from "a";',
    "import {\n  b,\n} from './b.ts';",
    'export { c } from "c";',
    'import "d";',
    'const e = await import("e");',
    '// import { f } from "f";',
    '/** import("g") */',
  ].join("\n");
  t.deepEqual(
    importsOf(source)
      .map((found) => found.specifier)
      .sort(),
    ["./b.ts", "a", "c", "d", "e"],
  );
  t.true(importsOf(source).find((found) => found.specifier === "a")?.typeOnly);
});

test("the order is the one that ARCHITECTURE.md shows", (t) => {
  const shown =
    /`(kernel → .+?)`/.exec(readFileSync(join(root, "ARCHITECTURE.md"), "utf8"))?.[1] ?? "not shown";
  t.is(domainOrder.map((line) => line.join(", ")).join(" → "), shown);
});
