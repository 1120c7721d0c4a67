import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { demoPassword } from "@housing/db/demo/accounts";
import { readSettings } from "../src/settings.ts";
import { startServer } from "../src/start-server.ts";
import type { SmallCity } from "./small-city.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What `npm start` serves on an empty folder: the whole demo city with its history, on a random port. */
export async function startDemoServer({ city = "ganzhou" } = {}): Promise<SmallCity> {
  const folder = await mkdtemp(join(tmpdir(), "demo-server-"));
  const given = { CITY: city, DATA_FOLDER: folder, PORT: "0", LOG_LEVEL: "error" };
  const server = await startServer(readSettings(given, root), root);
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: server.url, password: demoPassword, stop };
}
