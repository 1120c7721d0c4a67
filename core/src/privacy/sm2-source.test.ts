import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import test from "ava";

const source = fileURLToPath(new URL("..", import.meta.url));

test("N1 no source hands an SM2 key to node:crypto, which signs something else with it", (t) => {
  const files = globSync("**/*.ts", { cwd: source }).filter((name) => !name.endsWith(".test.ts"));
  t.true(files.length > 10);
  const forbidden = /namedCurve:\s*["']SM2["']|createECDH\(["']SM2["']\)/i;
  t.deepEqual(
    files.filter((name) => forbidden.test(readFileSync(`${source}/${name}`, "utf8"))),
    [],
  );
});
