import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import test from "ava";
import { requestLog } from "./http/log-requests.ts";
import { openLog } from "./log.ts";

test("N4 lines of requests and all others are in the log whole, in their order", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "log-"));
  t.teardown(() => rm(folder, { recursive: true }));
  const file = join(folder, "log");
  const log = openLog("info", file);
  const write = requestLog(log)("/api/estates/:id", "GET");
  log.info("began");
  const count = 200;
  for (let i = 0; i < count; i += 1)
    write({ id: `n-${i}`, status: i % 2 ? 304 : 200, ms: i, at: performance.now() });
  write({ id: "broken", status: 500, ms: 1.25, at: performance.now() });
  const read = async (): Promise<string[]> => (await readFile(file, "utf8")).trim().split("\n");
  while ((await read()).length < count + 2) await pause(20);
  const lines = (await read()).map((line) => JSON.parse(line) as Record<string, unknown>);
  t.is(lines.length, count + 2);
  t.is(lines[0]?.msg, "began");
  t.like(lines[8], {
    id: "n-7",
    status: 304,
    ms: 7,
    method: "GET",
    route: "/api/estates/:id",
    msg: "request",
  });
  t.like(lines.at(-1), { id: "broken", status: 500, ms: 1.3, level: 50 });
  t.true(lines.every(({ time }) => Math.abs(Number(time) - Date.now()) < 60_000));
});
