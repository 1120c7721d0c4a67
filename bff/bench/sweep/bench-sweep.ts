import { deadlineHandlers, sweepDeadlines } from "@housing/core/deadline";
import { change, type Instant } from "@housing/core/kernel";
import type { Connection } from "mysql2/promise";
import { type Compared, comparePair, report, type Sample, sampleOf } from "../pair/pair.ts";
import { sizesOr } from "../pair/sizes.ts";
import { now, type Stand, withStands } from "../pair/stand.ts";
import { brokenSweep } from "./invariants.ts";
import { claimEach, claimInBatches } from "./raw-sweep.ts";
import { fillDeadlines, kind } from "./rows.ts";

const gate = {
  text: "≥ 0.5 of raw",
  met: ({ rateRatio, cpuRatio }: { rateRatio: number; cpuRatio: number }) =>
    Math.max(rateRatio, cpuRatio) >= 0.5,
};
const noGate = { text: "none", met: () => true };
const rounds = 5;

/** How the baseline claims: what is due until an instant, and done by one worker. */
type Claim = (connection: Connection, until: number) => Promise<number>;

/**
 * deadline.sweep: one and two sweepers of the product, whose handler writes one row, beside as many workers that claim
 * by SKIP LOCKED in batches; and beside workers that also make a transaction of each deadline, as its rules demand.
 */
export async function benchSweep(): Promise<boolean> {
  return withStands(["bench_product", "bench_raw"], async (product, raw) => {
    product.system.registry.add(deadlineHandlers, kind, async (work, { subjectId }) => {
      await change(work.em, "insert into bench_done (subject_id) values (?)", [subjectId]);
    });
    const workers = [await raw.connect(), await raw.connect()];
    const [results, broken]: [Compared[], string[]] = [[], []];
    // Until the compiler has seen both paths often enough, the first rounds would measure it.
    await measure({ product, raw, workers }, 2000, claimEach);
    for (const { size, sweepers, claim } of combinations()) {
      results.push(await measure({ product, raw, workers: workers.slice(0, sweepers) }, size, claim));
      broken.push(...(await brokenSweep(product.raw, size)), ...(await brokenSweep(raw.raw, size)));
    }
    for (const worker of workers) await worker.end();
    return report({ bench: "deadline.sweep", results, broken });
  });
}

const combinations = () =>
  sizesOr([10_000]).flatMap((size) =>
    [1, 2].flatMap((sweepers) => [claimInBatches, claimEach].map((claim) => ({ size, sweepers, claim }))),
  );

interface Sides {
  product: Stand;
  raw: Stand;
  workers: readonly Connection[];
}

/** Each round takes the next part of what is due: the sweep reaches as far as the part's last instant. */
async function measure({ product, raw, workers }: Sides, size: number, claim: Claim): Promise<Compared> {
  for (const stand of [product, raw]) await fillDeadlines(stand.raw, size);
  const part = size / rounds;
  const swept = { product: 0, raw: 0 };
  const next = (side: "product" | "raw"): Instant => {
    swept[side] += part;
    return now.subtract({ milliseconds: size - swept[side] });
  };
  const batched = claim === claimInBatches;
  return comparePair({
    name: `${size} due, ${workers.length} sweeper(s), raw ${batched ? "in batches" : "one by one"}`,
    rounds,
    gate: batched ? gate : noGate,
    product: () => sweepPart(product, next("product"), workers.length),
    raw: () => {
      const until = next("raw").epochMilliseconds;
      return sampleOf(raw.databasePid, async () =>
        sum(await Promise.all(workers.map((one) => claim(one, until)))),
      );
    },
  });
}

function sweepPart({ system, databasePid }: Stand, until: Instant, sweepers: number): Promise<Sample> {
  return sampleOf(databasePid, async () => {
    const sweeps = await Promise.all(Array.from({ length: sweepers }, () => sweepDeadlines(system, until)));
    const [failed] = sweeps.flatMap((sweep) => sweep.failed);
    if (failed) throw failed.error;
    return sum(sweeps.map(({ done }) => done));
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
