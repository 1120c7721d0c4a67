import { firstRow } from "@housing/core/kernel";
import { type Drill, type Findings, proveInvariants } from "./drill.ts";
import type { Reply } from "./orders.ts";
import { Worker } from "./processes.ts";
import { buildTown, start, type Town } from "./small-town.ts";

const [processes, days, hoursEach] = [3, 16, 4];

/** Several processes sweep the same deadlines: offers that close, daily batches, publicity that ends. */
export const sweepers: Drill = {
  name: "3 processes sweep deadlines and make the daily batch at once",
  async run(url, findings) {
    const at = url("drill_sweep");
    const town = await buildTown(at, { families: 24, flats: 30, waiting: 36 });
    const doneBefore = await countOf(town, "deadline where state = 'done'");
    const workers = await Worker.startAll(at, processes);
    const each = workers.map(() => 0);
    for (let hour = hoursEach; hour <= days * 24; hour += hoursEach) {
      town.clock.set(start.add({ hours: hour }));
      const order = { act: "sweep", at: town.clock.now().epochMilliseconds } as const;
      const replies = await Promise.all(workers.map((worker) => worker.tell(order)));
      for (const [i, reply] of replies.entries()) each[i] = (each[i] ?? 0) + doneBy(reply, findings);
    }
    await Promise.all(workers.map((worker) => worker.stop()));
    await judge(town, findings, { each, doneBefore });
    await proveInvariants(town, findings);
    await town.orm.close(true);
  },
};

function doneBy(reply: Reply | "killed", findings: Findings): number {
  if (reply === "killed") throw new Error("a sweeper was killed");
  findings.faults.push(...reply.outcomes.slice(0, 3));
  return reply.done;
}

interface Swept {
  each: readonly number[];
  doneBefore: number;
}

/** What the processes say they did is what is done: each deadline by one of them, each day's batch made once. */
async function judge(town: Town, findings: Findings, { each, doneBefore }: Swept): Promise<void> {
  const told = each.reduce((sum, done) => sum + done, 0);
  const done = (await countOf(town, "deadline where state = 'done'")) - doneBefore;
  findings.expect(told === done, `${told} deadlines told as done, ${done} are`);
  findings.expect(each.filter((count) => count > 0).length > 1, `only one process swept: ${each.join("/")}`);
  const late = `deadline where state = 'due' and due_at <= ${town.clock.now().epochMilliseconds}`;
  findings.expect((await countOf(town, late)) === 0, "deadlines are left over");
  const batches = await countOf(town, "queue_batch");
  const places = await countOf(town, "(select distinct area_code, day from queue_batch) as d");
  findings.expect(batches === places && batches >= days, `${batches} batches for ${places} areas and days`);
  const missed = await countOf(town, "offer where state = 'missed'");
  const numbered = await countOf(town, "queue_entry where batch_day is not null");
  findings.expect(missed > 10, `only ${missed} offers were missed`);
  findings.expect(numbered === 36, `${numbered} of 36 households have their number`);
  findings.seen.push(
    `${each.join("+")} deadlines, ${batches} batches, ${numbered} numbers, ${missed} missed`,
  );
}

async function countOf(town: Town, what: string): Promise<number> {
  const row = await firstRow<{ n: number }>(town.em.fork(), `select count(*) as n from ${what}`);
  return Number(row?.n);
}
