import { reading, type Staff } from "@housing/core/kernel";
import { listRegister, type RowsPage } from "@housing/core/register";
import { type Compared, comparePair, report, type Sample, sampleOf } from "../pair/pair.ts";
import { sizesOr } from "../pair/sizes.ts";
import { type Stand, withStands } from "../pair/stand.ts";
import { fillWaiting } from "./rows.ts";

const [sliceMs, rounds] = [600, 5];
const gate = { text: "≤ 2x the time", met: ({ rateRatio }: { rateRatio: number }) => rateRatio >= 0.5 };
const clerk: Staff = { kind: "staff", userId: "clerk", name: "市级甲", roles: ["city"], regions: ["360700"] };

/** lists: a page deep in the register of waiting households beside its first page, and beside its second. */
export async function benchLists(): Promise<boolean> {
  return withStands(["bench_lists"], async (stand) => {
    const [results, broken]: [Compared[], string[]] = [[], []];
    for (const size of sizesOr([200_000])) {
      await fillWaiting(stand, size);
      const walk = await walkThrough(stand, size);
      broken.push(...walk.broken);
      results.push(...(await measure(stand, size, walk.cursors)));
    }
    return report({ bench: "lists", results, broken });
  });
}

const page = ({ system }: Stand, after: string | undefined, limit = 50): Promise<RowsPage> =>
  reading(system, clerk, (work) =>
    listRegister(work, "waiting-households", { limit, ...(after ? { after } : {}) }),
  );

interface Cursors {
  second: string;
  middle: string;
  deep: string;
}

async function* allPages(stand: Stand): AsyncGenerator<RowsPage, void> {
  for (let next: string | undefined, more = true; more; more = next !== undefined) {
    const read = await page(stand, next, 200);
    next = read.next;
    yield read;
  }
}

/** From the first row to the last: each must be met once, in order. Answers where pages begin. */
async function walkThrough(stand: Stand, size: number): Promise<{ cursors: Cursors; broken: string[] }> {
  const [seen, begins]: [{ id: string; at: string }[], { row: number; cursor: string }[]] = [[], []];
  for await (const { rows, next } of allPages(stand)) {
    seen.push(...rows.map(({ id, submittedAt }) => ({ id, at: String(submittedAt) })));
    if (next) begins.push({ row: seen.length, cursor: next });
  }
  const different = new Set(seen.map(({ id }) => id)).size;
  const disorder = seen.filter(({ at }, i) => i > 0 && at > seen[i - 1]!.at).length;
  const broken = [
    ...(seen.length === size && different === size
      ? []
      : [`${seen.length} rows, ${different} different ones, of ${size}`]),
    ...(disorder === 0 ? [] : [`${disorder} rows out of order`]),
  ];
  const from = (row: number): string => begins.find((begin) => begin.row >= row)!.cursor;
  return { cursors: { second: from(0), middle: from(size * 0.5), deep: from(size * 0.95) }, broken };
}

async function measure(stand: Stand, size: number, { second, middle, deep }: Cursors): Promise<Compared[]> {
  const pairs: readonly (readonly [string, string, string | undefined])[] = [
    [`row ${size * 0.5} : first page`, middle, undefined],
    [`row ${size * 0.95} : first page`, deep, undefined],
    [`row ${size * 0.95} : second page, neither counts`, deep, second],
  ];
  const results: Compared[] = [];
  for (const [name, product, raw] of pairs)
    results.push(
      await comparePair({
        ...{ name, rounds, gate },
        product: () => slice(stand, product),
        raw: () => slice(stand, raw),
      }),
    );
  return results;
}

function slice(stand: Stand, after: string | undefined): Promise<Sample> {
  return sampleOf(stand.databasePid, async () => {
    const until = performance.now() + sliceMs;
    let done = 0;
    while (performance.now() < until) {
      const { rows } = await page(stand, after);
      if (rows.length !== 50) throw new Error("a page is not full");
      done += 1;
    }
    return done;
  });
}
