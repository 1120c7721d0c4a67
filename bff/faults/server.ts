/** A server of a deployment, MODE=production, on a database and a Redis that a drill may break: `node server.ts <database> [redis]`. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSettings, type Settings } from "../src/settings.ts";
import { startServer } from "../src/start-server.ts";
import { sharedMasterKey } from "../testing/server-system.ts";

const [databaseUrl = "", redisUrl = ""] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "housing-files-"));
const given = {
  DATABASE_URL: databaseUrl,
  REDIS_URL: redisUrl,
  DATA_FOLDER: folder,
  PORT: "0",
  HOST: "127.0.0.1",
};
const demo = readSettings({ CITY: "ganzhou", LOG_LEVEL: "silent", ...given }, folder);
// The other systems are sandboxes, the keys are those of the town; all else is as in production.
const settings: Settings = { ...demo, mode: "production", masterKey: sharedMasterKey.toString("hex") };
const server = await startServer(settings, folder);
process.on("disconnect", () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
process.send?.(server.url.replace("localhost", "127.0.0.1"));
