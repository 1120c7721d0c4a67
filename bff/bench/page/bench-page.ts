import { gunzipSync } from "node:zlib";
import { inTransaction, systemActor } from "@housing/core/kernel";
import { publish } from "@housing/core/publicity";
import { comparePublic, listen, productOf, take } from "../http/public-pair.ts";
import { type Compared, comparePair, report, type Sample, sampleOf } from "../pair/pair.ts";
import { sizesOr } from "../pair/sizes.ts";
import { area, numberOf, type Stand, withStands } from "../pair/stand.ts";

const [sliceMs, rounds] = [600, 5];
const pageGate = {
  text: "≥ 0.80 rate",
  met: ({ rateRatio }: { rateRatio: number }) => rateRatio >= 0.8,
};
const findGate = {
  text: "≤ 2x a short list",
  met: ({ rateRatio }: { rateRatio: number }) => rateRatio >= 0.5,
};

/**
 * public.page: a page of a public list, in turns 200 and 304, beside bare node:http with its buffer. And what people ask
 * of a long list (a number, a name, a late page) beside the same of a list of a thousand.
 */
export async function benchPage(): Promise<boolean> {
  return withStands(["bench_page"], async (stand) => {
    const [size = 0] = sizesOr([1_000_000]);
    const [long, short] = [await fillList(stand, "long", size), await fillList(stand, "short", 1000)];
    const asked = [{ name: "public.page", status: "half" as const, gate: pageGate }];
    const { results, broken, bytes } = await comparePublic(stand, pathOf(long), asked);
    results.push(...(await searches(stand, { long, short, size })));
    broken.push(...(await brokenLists(stand, long, size)));
    return report({ bench: "public.page", results, broken, more: { "bytes of the gzip answer": bytes } });
  });
}

const pathOf = (listId: string, query = ""): string => `/api/public/lists/${listId}${query}`;

/** A list that was published with one line and has so many. */
async function fillList({ system, raw }: Stand, key: string, size: number): Promise<string> {
  const line = { lane: "公租房组二居室", number: "1", maskedName: "王*明", caseNo: "GZ20260601000000001" };
  const items = [{ subjectId: `${key}-1`, searchNo: line.caseNo, line }];
  const words = { kind: "queueNumbers", groupKey: key, title: "批次轮候顺序号公示", areaCode: area };
  const list = await inTransaction(system, systemActor("bench"), (work) =>
    publish(work, { ...words, items }),
  );
  await raw.query(
    `insert into publicity_item (id, list_id, kind, position, subject_id, search_no, queue_no, masked_name, line, state)
    select concat(?, '-line-', seq), i.list_id, i.kind, seq, concat(?, '-', seq), concat('GZ20260601', lpad(seq, 9, '0')),
      seq, if(seq % 100000 = 500, '欧*文', i.masked_name),
      concat('{"lane":"公租房组二居室","number":"', seq, '","maskedName":"王*明","caseNo":"GZ20260601', lpad(seq, 9, '0'), '"}'), 'open'
    from publicity_item i join seq_2_to_${size} where i.list_id = ? and i.position = 1`,
    [key, key, list.id],
  );
  await raw.query("update publicity_list set count = ? where id = ?", [size, list.id]);
  await raw.query("analyze table publicity_item");
  return list.id;
}

async function searches(
  stand: Stand,
  { long, short, size }: { long: string; short: string; size: number },
): Promise<Compared[]> {
  const server = await listen(productOf(stand));
  const get = async (path: string): Promise<void> => {
    const { bytes } = await take(server, path);
    if (bytes.length === 0) throw new Error("nothing was answered");
  };
  const slice = (path: (turn: number) => string): Promise<Sample> =>
    sampleOf(stand.databasePid, async () => {
      let done = 0;
      for (const until = performance.now() + sliceMs; performance.now() < until; done += 1)
        await get(path(done));
      return done;
    });
  const caseNo = (n: number): string => `?search=GZ20260601${String(n).padStart(9, "0")}`;
  const name = `?search=${encodeURIComponent("欧阳文")}`;
  const questions: Readonly<Record<string, readonly [(turn: number) => string, (turn: number) => string]>> = {
    "queue number": [(i) => `?search=${size - (i % 900)}`, (i) => `?search=${1000 - (i % 900)}`],
    "case number": [(i) => caseNo(size - (i % 900)), (i) => caseNo(1000 - (i % 900))],
    name: [() => name, () => name],
    // Beyond the last kept page each is read anew.
    "late page": [(i) => `?after=${Math.floor(size * 0.9) + (i % 5000)}`, (i) => `?after=${100 + (i % 600)}`],
  };
  const results: Compared[] = [];
  for (const [question, [inLong, inShort]] of Object.entries(questions))
    results.push(
      await comparePair({
        ...{ name: `${question} in ${size} lines : in 1000`, rounds, gate: findGate },
        product: () => slice((i) => pathOf(long, inLong(i))),
        raw: () => slice((i) => pathOf(short, inShort(i))),
      }),
    );
  server.close().closeAllConnections();
  return results;
}

/** The first page must still be what the database holds. */
async function brokenLists(stand: Stand, listId: string, size: number): Promise<string[]> {
  const server = await listen(productOf(stand));
  const { bytes } = await take(server, pathOf(listId));
  server.close().closeAllConnections();
  const page = JSON.parse(gunzipSync(bytes).toString("utf8")) as { count: number; lines: unknown[] };
  const stored = await numberOf(stand.raw, `select count(*) from publicity_item where list_id = '${listId}'`);
  return stored === size && page.count === size && page.lines.length === 200 ? [] : ["the list has changed"];
}
