import { access, cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { demoPassword } from "@housing/db/demo/accounts";
import { openStore } from "../src/database.ts";
import { DemoClock } from "../src/demo/demo-clock.ts";
import { readSettings, type Settings } from "../src/settings.ts";
import { type RunningServer, startServer } from "../src/start-server.ts";
import type { SmallCity } from "./small-city.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A folder of this run of the tests, where each city is made once for all test files (`npm test` sets it). */
const shared = process.env.SEEDED_CITIES;

/** The demo city as `npm start` serves it, on a random port and a folder of its own. */
export async function startSeededCity(city = "ganzhou"): Promise<SmallCity> {
  const folder = await mkdtemp(join(tmpdir(), "seeded-city-"));
  if (shared) await cp(await madeOnce(city, shared), folder, { recursive: true });
  const server = await serve(settingsOf(city, folder));
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: server.url, password: demoPassword, stop };
}

const settingsOf = (city: string, folder: string): Settings =>
  readSettings({ CITY: city, DATA_FOLDER: folder, PORT: "0", LOG_LEVEL: "error" }, root);

const serve = (settings: Settings): Promise<RunningServer> => startServer(settings, root);

/** Whoever comes first makes it; the others wait until it is ready to be copied. */
async function madeOnce(city: string, at: string): Promise<string> {
  const [folder, ready] = [join(at, city), join(at, `${city}.ready`)];
  const isFirst = await mkdir(folder).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    await make(settingsOf(city, folder));
    await writeFile(ready, "");
  }
  for (const until = Date.now() + 300_000; Date.now() < until; await pause(200))
    if (await isThere(ready)) return folder;
  throw new Error(`nobody made ${city} in ${at}`);
}

/** Left with its clock standing still, so that each copy begins at the same minute. */
async function make(settings: Settings): Promise<void> {
  const server = await serve(settings);
  await server.stop();
  const orm = await openStore(settings);
  const clock = new DemoClock();
  await clock.refresh(orm.em);
  clock.freeze(clock.now());
  await clock.save(orm.em);
  await orm.close(true);
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
