import { cpuOf, median } from "../confirm/rounds.ts";
import { tellJson } from "./tell-json.ts";

/** What one side did in one slice. */
export interface Sample {
  done: number;
  seconds: number;
  /** CPU of client and database, µs. */
  cpu: number;
}

export interface Pair {
  name: string;
  rounds: number;
  product(): Promise<Sample>;
  raw(): Promise<Sample>;
  /** Whether the medians reach the gate. */
  gate: { text: string; met(found: Ratios): boolean };
}

/** Medians of the rounds' ratios, product to raw: above 1 the product does more in the same time or CPU. */
export interface Ratios {
  rateRatio: number;
  cpuRatio: number;
}

export interface Compared extends Ratios {
  name: string;
  productRate: number;
  rawRate: number;
  /** CPU of client and database for one, µs. */
  productCpu: number;
  rawCpu: number;
  gate: string;
  met: boolean;
  /** The baseline's own rounds differ more than twofold: the machine was too busy to say. */
  void: boolean;
}

const rate = ({ done, seconds }: Sample): number => done / seconds;
const cpuPer = ({ done, cpu }: Sample): number => cpu / done;

/** Product and baseline in turns, each round in the other order. */
export async function comparePair(pair: Pair): Promise<Compared> {
  const [product, raw]: [Sample[], Sample[]] = [[], []];
  for (let round = 0; round < pair.rounds; round += 1) {
    if (round % 2 === 1) raw.push(await pair.raw());
    product.push(await pair.product());
    if (round % 2 === 0) raw.push(await pair.raw());
  }
  const rawRates = raw.map(rate);
  const found = {
    rateRatio: median(product.map((sample, i) => rate(sample) / rate(raw[i]!))),
    cpuRatio: median(product.map((sample, i) => cpuPer(raw[i]!) / cpuPer(sample))),
  };
  return {
    ...{ name: pair.name, productRate: median(product.map(rate)), rawRate: median(rawRates), ...found },
    ...{ productCpu: median(product.map(cpuPer)), rawCpu: median(raw.map(cpuPer)) },
    ...{ gate: pair.gate.text, met: pair.gate.met(found) },
    void: Math.max(...rawRates) > 2 * Math.min(...rawRates),
  };
}

/** Measures one act; `databasePid` is 0 where no database takes part. */
export async function sampleOf(databasePid: number, act: () => Promise<number>): Promise<Sample> {
  const database = (): number => (databasePid > 0 ? cpuOf(databasePid) : 0);
  const [cpuBefore, databaseBefore, start] = [process.cpuUsage(), database(), performance.now()];
  const done = await act();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { done, seconds, cpu: user + system + database() - databaseBefore };
}

export interface Result {
  bench: string;
  results: readonly Compared[];
  broken: readonly string[];
  /** More that was found, for the JSON. */
  more?: Readonly<Record<string, number>>;
}

/** The table and the JSON line; true when every pair that counts reached its gate and nothing is broken. */
export function report({ bench, results, broken, more = {} }: Result): boolean {
  console.log(`${bench} beside its raw baseline`);
  console.table(
    results.map((one) => ({
      name: one.name,
      "product/s": Math.round(one.productRate),
      "raw/s": Math.round(one.rawRate),
      "rate ratio": one.rateRatio.toFixed(3),
      "cpu ratio": one.cpuRatio.toFixed(3),
      gate: one.gate,
      reached: standing(one),
    })),
  );
  for (const [name, value] of Object.entries(more)) console.log(`${name}: ${value.toFixed(3)}`);
  console.log(broken.length === 0 ? "invariants hold" : `BROKEN: ${broken.join("; ")}`);
  tellJson({ bench, results, broken, ...more });
  const judged = results.filter((one) => !one.void);
  return broken.length === 0 && judged.length > 0 && judged.every(({ met }) => met);
}

function standing({ gate, met, void: isVoid }: Compared): string {
  if (isVoid) return "void";
  if (gate === "none") return "–";
  return met ? "yes" : "MISSED";
}
