import { monitorEventLoopDelay } from "node:perf_hooks";
import { promisify } from "node:util";
import { gunzipSync, gzip } from "node:zlib";
import { buildingTable, Unit, unitsTopic } from "@housing/core/inventory";
import { reading, visitor } from "@housing/core/kernel";
import { keptTable } from "../../src/routes/inventory/kept-table.ts";
import { comparePublic, listen, productOf, take } from "../http/public-pair.ts";
import { type Compared, comparePair, report, type Sample, sampleOf } from "../pair/pair.ts";
import { numberOf, type Stand, withStands } from "../pair/stand.ts";
import { fillEstate } from "./estate.ts";

const [units, rebuilds, rounds] = [10_000, 5, 7];
const toGzip = promisify(gzip);

const gate = {
  text: "≥ 0.80 rate, ≥ 0.65 CPU",
  met: ({ rateRatio, cpuRatio }: { rateRatio: number; cpuRatio: number }) =>
    rateRatio >= 0.8 && cpuRatio >= 0.65,
};
const rebuildGate = {
  text: "≤ 1.3x the time",
  met: ({ rateRatio }: { rateRatio: number }) => rateRatio >= 1 / 1.3,
};

/**
 * table.200 and table.304: the public building table through every middleware beside bare node:http with its buffer.
 * table.rebuild: from a changed flat to new buffers beside writing the whole table and compressing it once.
 */
export async function benchTable(): Promise<boolean> {
  return withStands(["bench_table"], async (stand) => {
    const estateId = await fillEstate(stand.system, units);
    const path = `/api/estates/${estateId}/building-table`;
    const { results, broken, bytes } = await comparePublic(stand, path, [
      { name: "table.200", status: 200, gate },
      { name: "table.304", status: 304, gate },
    ]);
    const rebuilt = await measureRebuild(stand, estateId);
    broken.push(...(await brokenTable(stand, path)));
    return report({
      bench: "table",
      results: [...results, rebuilt.compared],
      broken,
      more: {
        "bytes of the gzip answer": bytes,
        "p99 delay of the event loop in rebuilds, ms": rebuilt.delay,
      },
    });
  });
}

async function measureRebuild(
  stand: Stand,
  estateId: string,
): Promise<{ compared: Compared; delay: number }> {
  const { system, raw } = stand;
  const value = await reading(system, visitor, (work) => buildingTable(work, estateId));
  const kept = await keptTable(system, estateId);
  const ids = (await system.em.fork().find(Unit, {}, { limit: 50 })).map(({ id }) => id);
  let turn = 0;
  const times = (act: () => Promise<unknown>): Promise<Sample> =>
    sampleOf(0, async () => {
      for (let i = 0; i < rebuilds; i += 1) await act();
      return rebuilds;
    });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const rebuild = async (): Promise<void> => {
    turn += 1;
    await raw.query("update unit set version = version + 1 where id = ?", [ids[turn % ids.length]]);
    system.changes.tell([unitsTopic]);
    const { body } = await kept.current();
    await body.in("gzip");
  };
  const compared = await comparePair({
    ...{ name: "table.rebuild", rounds, gate: rebuildGate },
    product: async () => {
      delay.enable();
      const sample = await times(rebuild);
      delay.disable();
      return sample;
    },
    raw: () => times(() => toGzip(JSON.stringify(value), { level: 6 })),
  });
  return { compared, delay: delay.percentile(99) / 1e6 };
}

/** The table must still show what the database holds. */
async function brokenTable(stand: Stand, path: string): Promise<string[]> {
  const server = await listen(productOf(stand));
  const { bytes } = await take(server, path);
  server.close().closeAllConnections();
  const table = JSON.parse(gunzipSync(bytes).toString("utf8")) as {
    revision: number;
    buildings: { units: unknown[] }[];
  };
  const shown = table.buildings.reduce((sum, building) => sum + building.units.length, 0);
  const stored = await numberOf(stand.raw, "select count(*) from unit");
  const versions = await numberOf(stand.raw, "select sum(version) + count(*) from unit");
  return [
    ...(shown === stored && shown === units ? [] : [`${shown} of ${units} flats are shown`]),
    ...(table.revision === versions + table.buildings.length ? [] : ["the table is not the newest"]),
  ];
}
