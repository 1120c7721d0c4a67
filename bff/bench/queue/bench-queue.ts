import { inTransaction, plainDate, systemActor } from "@housing/core/kernel";
import { issueDailyBatch } from "@housing/core/queue";
import { median } from "../confirm/rounds.ts";
import { type Compared, comparePair, report, type Sample, sampleOf } from "../pair/pair.ts";
import { sizesOr } from "../pair/sizes.ts";
import { area, type Stand, withStands } from "../pair/stand.ts";
import { brokenNumbers } from "./invariants.ts";
import { rawBatch } from "./raw-batch.ts";
import { fillQueue, rawNumbers } from "./rows.ts";

const day = plainDate("2026-06-01");
const gate = { text: "≤ 1.5x raw time", met: ({ rateRatio }: { rateRatio: number }) => rateRatio >= 1 / 1.5 };
const mostExponent = 1.05;

/**
 * queue.numbers: the whole command of a daily batch beside set-based SQL that writes the same rows. Beside them, as
 * information, how many times as long as a bare INSERT … SELECT ROW_NUMBER() of the numbers alone it takes.
 */
export async function benchQueue(): Promise<boolean> {
  return withStands(["bench_queue"], async (stand) => {
    await stand.raw.query(
      "create table raw_number (id varchar(36) primary key, lane varchar(80), number int, unique (lane, number))",
    );
    const [results, broken, more]: [Compared[], string[], Record<string, number>] = [[], [], {}];
    const sizes = sizesOr([10_000, 100_000]);
    for (const size of sizes) {
      const round = new Round(stand, size, broken);
      results.push(await round.measure());
      more[`${size} households: product time / time of the numbers alone`] = round.besideNumbersAlone();
      more[`${size} households: most memory, MB`] = round.mostMemory / 2 ** 20;
    }
    const exponents = {
      "exponent of the product's CPU": fitted(sizes, (i) => results[i]!.productCpu * sizes[i]!),
      "exponent of raw's CPU": fitted(sizes, (i) => results[i]!.rawCpu * sizes[i]!),
      "exponent of the product's time": fitted(sizes, (i) => sizes[i]! / results[i]!.productRate),
      "exponent of raw's time": fitted(sizes, (i) => sizes[i]! / results[i]!.rawRate),
    };
    const well = report({ bench: "queue.numbers", results, broken, more: { ...exponents, ...more } });
    return well && exponents["exponent of the product's CPU"] <= mostExponent;
  });
}

class Round {
  readonly #stand: Stand;
  readonly #size: number;
  readonly #broken: string[];
  readonly #product: Sample[] = [];
  readonly #numbersAlone: Sample[] = [];
  mostMemory = 0;

  constructor(stand: Stand, size: number, broken: string[]) {
    this.#stand = stand;
    this.#size = size;
    this.#broken = broken;
  }

  async measure(): Promise<Compared> {
    // The first of either side would also measure the compiler and the files that grow.
    if (this.#size <= 10_000) await this.#both();
    return comparePair({
      name: `${this.#size} households`,
      rounds: roundsOf(this.#size),
      gate,
      product: () => this.#issue(),
      raw: () => this.#raw(),
    });
  }

  async #both(): Promise<void> {
    await this.#issue();
    await this.#raw();
    this.#product.length = 0;
    this.#numbersAlone.length = 0;
  }

  besideNumbersAlone(): number {
    return median(this.#product.map(({ seconds }, i) => seconds / this.#numbersAlone[i]!.seconds));
  }

  async #issue(): Promise<Sample> {
    const { system, raw, databasePid } = this.#stand;
    await fillQueue(raw, this.#size);
    const watch = setInterval(() => this.#watchMemory(), 200);
    const sample = await sampleOf(databasePid, async () => {
      const batch = await inTransaction(system, systemActor("bench"), (work) =>
        issueDailyBatch(work, { areaCode: area, day }),
      );
      return batch.count;
    });
    clearInterval(watch);
    await this.#check();
    this.#product.push(sample);
    return sample;
  }

  async #raw(): Promise<Sample> {
    const { raw, databasePid } = this.#stand;
    await fillQueue(raw, this.#size);
    this.#numbersAlone.push(await sampleOf(databasePid, () => rawNumbers(raw)));
    const sample = await sampleOf(databasePid, () => rawBatch(raw));
    await this.#check();
    return sample;
  }

  async #check(): Promise<void> {
    await rawNumbers(this.#stand.raw);
    this.#broken.push(...(await brokenNumbers(this.#stand.raw, this.#size)));
  }

  #watchMemory(): void {
    this.mostMemory = Math.max(this.mostMemory, process.memoryUsage.rss());
  }
}

const roundsOf = (size: number): number => (size > 500_000 ? 1 : size > 20_000 ? 3 : 5);

/**
 * How what it takes grows with the size, by least squares over all sizes: 1 is in proportion. CPU is what is judged, that of
 * client and database together: the time of a run depends on what else the machine does meanwhile.
 */
function fitted(sizes: readonly number[], taken: (i: number) => number): number {
  if (sizes.length < 2) return 1;
  const x = sizes.map(Math.log);
  const y = sizes.map((_, i) => Math.log(taken(i)));
  const [meanX, meanY] = [mean(x), mean(y)];
  const together = mean(x.map((value, i) => (value - meanX) * (y[i]! - meanY)));
  return together / mean(x.map((value) => (value - meanX) ** 2));
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
