import { inTransaction, plainDate, systemActor } from "@housing/core/kernel";
import { issueDailyBatch } from "@housing/core/queue";
import { type Compared, comparePair, report, type Sample, sampleOf } from "../pair/pair.ts";
import { sizesOr } from "../pair/sizes.ts";
import { area, numberOf, type Stand, withStands } from "../pair/stand.ts";
import { brokenNumbers } from "./invariants.ts";
import { clearNumbers, fillQueue, rawNumbers } from "./rows.ts";

const day = plainDate("2026-06-01");
const gate = { text: "≤ 1.5x raw time", met: ({ rateRatio }: { rateRatio: number }) => rateRatio >= 1 / 1.5 };
const [sliceMs, mostExponent] = [500, 1.05];

/** queue.numbers: the whole command of a daily batch beside INSERT … SELECT ROW_NUMBER over the same rows. */
export async function benchQueue(): Promise<boolean> {
  return withStands(["bench_queue"], async (stand) => {
    await stand.raw.query(
      "create table raw_number (id varchar(36) primary key, lane varchar(80), number int, unique (lane, number))",
    );
    const [results, broken]: [Compared[], string[]] = [[], []];
    const sizes = sizesOr([10_000, 100_000]);
    for (const size of sizes) {
      await fillQueue(stand.raw, size);
      results.push(await measure(stand, size, broken));
    }
    const exponent = fitted(sizes, results);
    const well = report({ bench: "queue.numbers", results, broken, more: { exponent } });
    return well && exponent <= mostExponent;
  });
}

function measure(stand: Stand, size: number, broken: string[]): Promise<Compared> {
  return comparePair({
    name: `${size} households`,
    rounds: size > 20_000 ? 3 : 5,
    gate,
    product: () => issueOnce(stand, size, broken),
    raw: () => rawSlice(stand, size),
  });
}

async function issueOnce(
  { system, raw, databasePid }: Stand,
  size: number,
  broken: string[],
): Promise<Sample> {
  await clearNumbers(raw);
  const sample = await sampleOf(databasePid, async () => {
    const batch = await inTransaction(system, systemActor("bench"), (work) =>
      issueDailyBatch(work, { areaCode: area, day }),
    );
    return batch.count;
  });
  await rawNumbers(raw);
  broken.push(...(await brokenNumbers(raw, size)));
  return sample;
}

/** As often as fills the slice; emptying the table in between is not counted. */
async function rawSlice({ raw, databasePid }: Stand, size: number): Promise<Sample> {
  await clearNumbers(raw);
  const sum: Sample = { done: 0, seconds: 0, cpu: 0 };
  while (sum.seconds * 1000 < sliceMs) {
    await raw.query("truncate raw_number");
    const one = await sampleOf(databasePid, () => rawNumbers(raw));
    sum.done += one.done;
    sum.seconds += one.seconds;
    sum.cpu += one.cpu;
  }
  if ((await numberOf(raw, "select count(*) from raw_number")) !== size)
    throw new Error("the baseline is not whole");
  return sum;
}

/** How the product's time grows with the size: 1 is in proportion. */
function fitted(sizes: readonly number[], results: readonly Compared[]): number {
  const seconds = results.map(({ productRate }, i) => sizes[i]! / productRate);
  const last = sizes.length - 1;
  return last < 1 ? 1 : Math.log(seconds[last]! / seconds[0]!) / Math.log(sizes[last]! / sizes[0]!);
}
