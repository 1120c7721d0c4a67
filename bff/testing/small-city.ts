import { randomInt } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cities } from "@housing/core/city";
import { createStaff } from "@housing/core/identity";
import { registerBuilding, registerEstate, registerUnits } from "@housing/core/inventory";
import {
  instant,
  inTransaction,
  machineClock,
  steadyTimer,
  systemActor,
  type Work,
} from "@housing/core/kernel";
import { buildSystem } from "@housing/core/system";
import { demoPassword, demoStaff } from "@housing/db/demo/accounts";
import { openStore } from "../src/database.ts";
import { DemoClock } from "../src/demo/demo-clock.ts";
import { openKeys, openKms } from "../src/keys.ts";
import { readSettings, type Settings } from "../src/settings.ts";
import { startServer } from "../src/start-server.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

export interface SmallCity {
  url: string;
  password: string;
  stop(): Promise<void>;
}

/**
 * The real server in demo mode on a random port and a folder of its own: demo staff, one estate with eight flats that
 * are not yet offered, nobody in line. Sandboxes and the demo clock as in `npm start`.
 */
export async function startSmallCity({ city = "ganzhou", at = "2026-06-01T09:00" } = {}): Promise<SmallCity> {
  const folder = await mkdtemp(join(tmpdir(), "small-city-"));
  const settings = readSettings({ CITY: city, DATA_FOLDER: folder, PORT: "0", LOG_LEVEL: "error" }, root);
  await fill(settings, at);
  const server = await startServer(settings, root);
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: server.url, password: demoPassword, stop };
}

async function fill(settings: Settings, at: string): Promise<void> {
  const orm = await openStore(settings);
  await openKeys(settings, openKms(settings), { em: orm.em, clock: machineClock });
  const clock = new DemoClock();
  clock.runFrom(instant(at));
  const system = buildSystem({
    em: orm.em,
    clock,
    timer: steadyTimer,
    city: cities[settings.city]!,
    random: () => randomInt(2 ** 32),
  });
  await inTransaction(system, systemActor("seed"), async (work) => {
    for (const staff of demoStaff[settings.city] ?? [])
      await createStaff(work, { ...staff, password: demoPassword });
    await addEstate(work);
  });
  await clock.save(orm.em);
  await orm.close(true);
}

/** One estate of eight two-bedroom flats that are registered but not offered. */
export async function addEstate(work: Work): Promise<void> {
  const district = work.city.regions.find(({ level }) => level === "district")!;
  const estate = await registerEstate(work, {
    code: "E1",
    name: "水南家园",
    districtCode: district.code,
    address: `${district.name}水南大道8号`,
    operator: "市保障性住房建设运营有限公司",
  });
  const building = await registerBuilding(work, {
    estateId: estate.id,
    name: "1栋",
    floors: 4,
    unitsPerFloor: 2,
    hasLift: true,
  });
  const units = [1, 2, 3, 4].flatMap((floor) =>
    [1, 2].map((position) => ({
      floor,
      position,
      doorNo: `${floor}0${position}`,
      bedrooms: 2 as const,
      areaCentiares: 5980 + position,
      orientation: position === 1 ? "南" : "北",
      rentFen: 28_000,
    })),
  );
  await registerUnits(work, { buildingId: building.id, units });
}
