/** The HTTP server with its jobs, on a database and a Redis that a drill may break: `node server.ts <database> <redis>`. */
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LocalFileStore } from "@housing/core/document";
import { SoftKms } from "@housing/core/privacy";
import { pino } from "pino";
import { createApp } from "../src/app.ts";
import { createHttpServer } from "../src/http/http-server.ts";
import { createMetrics } from "../src/http/metrics.ts";
import { startJobs } from "../src/jobs/start-jobs.ts";
import { RedisKv } from "../src/kv/redis-kv.ts";
import type { Services } from "../src/services.ts";
import { standIns } from "../testing/stand-ins.ts";
import { openTown } from "./small-town.ts";

const [databaseUrl = "", redisUrl = ""] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "housing-files-"));
const metrics = createMetrics();
const services: Services = {
  system: await openTown(databaseUrl),
  kv: await RedisKv.connect(redisUrl, () => undefined),
  files: new LocalFileStore(folder),
  kms: new SoftKms(Buffer.alloc(32, 7)),
  gateways: standIns(),
  log: pino({ level: "silent" }),
  wake: () => jobs.wake(),
};
const jobs = startJobs(services, metrics.jobs);
const app = createApp({ services, metrics, site: { ready: () => true } });
const server = createHttpServer(app.callback()).listen(0, "127.0.0.1");
await once(server, "listening");
process.on("disconnect", () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
