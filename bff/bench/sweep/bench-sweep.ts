import { sweepDeadlines } from "@housing/core/deadline";
import type { Instant } from "@housing/core/kernel";
import type { Connection } from "mysql2/promise";
import { type Compared, comparePair, report, type Sample, sampleOf } from "../pair/pair.ts";
import { sizesOr } from "../pair/sizes.ts";
import { now, type Stand, withStands } from "../pair/stand.ts";
import { brokenSweep } from "./invariants.ts";
import { rawSweep } from "./raw-sweep.ts";
import { fillDeadlines } from "./rows.ts";

const gate = { text: "≥ 0.5 of raw", met: ({ rateRatio }: { rateRatio: number }) => rateRatio >= 0.5 };
const rounds = 5;
const sweepersAtOnce = [1, 4];

/**
 * deadline.sweep: one and four sweepers of the product, on a kind that comes in masses, beside as many workers that claim
 * by SKIP LOCKED a thousand at a time and write the same rows by INSERT … SELECT.
 */
export async function benchSweep(): Promise<boolean> {
  return withStands(["bench_product", "bench_raw"], async (product, raw) => {
    const workers = await Promise.all(
      Array.from({ length: Math.max(...sweepersAtOnce) }, () => raw.connect()),
    );
    const [results, broken]: [Compared[], string[]] = [[], []];
    // Until the compiler has seen both paths often enough, the first rounds would measure it.
    await measure({ product, raw, workers: workers.slice(0, 1) }, 20_000);
    for (const size of sizesOr([100_000]))
      for (const sweepers of sweepersAtOnce) {
        results.push(await measure({ product, raw, workers: workers.slice(0, sweepers) }, size));
        broken.push(...(await brokenSweep(product.raw, size)), ...(await brokenSweep(raw.raw, size)));
      }
    for (const worker of workers) await worker.end();
    return report({ bench: "deadline.sweep", results, broken });
  });
}

interface Sides {
  product: Stand;
  raw: Stand;
  workers: readonly Connection[];
}

/** Each round takes the next part of what is due: the sweep reaches as far as the part's last instant. */
async function measure({ product, raw, workers }: Sides, size: number): Promise<Compared> {
  for (const stand of [product, raw]) await fillDeadlines(stand.raw, size);
  const part = size / rounds;
  const swept = { product: 0, raw: 0 };
  const next = (side: "product" | "raw"): Instant => {
    swept[side] += part;
    return now.subtract({ milliseconds: size - swept[side] });
  };
  return comparePair({
    name: `${size} due, ${workers.length} sweeper(s)`,
    rounds,
    gate,
    product: () => sweepPart(product, next("product"), workers.length),
    raw: () => {
      const until = next("raw").epochMilliseconds;
      return sampleOf(raw.databasePid, async () =>
        sum(await Promise.all(workers.map((one) => rawSweep(one, until)))),
      );
    },
  });
}

/** A deadlock that was not tried again would be told as failed. */
function sweepPart({ system, databasePid }: Stand, until: Instant, sweepers: number): Promise<Sample> {
  return sampleOf(databasePid, async () => {
    const sweeps = await Promise.all(Array.from({ length: sweepers }, () => sweepDeadlines(system, until)));
    const [failed] = sweeps.flatMap((sweep) => sweep.failed);
    if (failed) throw failed.error;
    return sum(sweeps.map(({ done }) => done));
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
