import { firstRow } from "@housing/core/kernel";
import { type Drill, openOffers, proveInvariants } from "./drill.ts";
import { Worker } from "./processes.ts";
import { buildTown, start } from "./small-town.ts";

const [clients, processes] = [64, 4];

/** So many households whose turn it is confirm one unit from several processes at the same moment. */
export const oneUnit: Drill = {
  name: "64 clients on one unit from 4 processes",
  async run(url, findings) {
    const at = url("drill_race");
    const town = await buildTown(at, { families: clients, flats: clients, together: clients });
    const [offers, unitId] = [await openOffers(town), town.units[0]!];
    findings.expect(offers.length === clients, `${offers.length} may choose`);
    const choices = offers.map(({ id }) => ({ key: `race-${id}`, offerId: id, unitId }));
    const workers = await Worker.startAll(at, processes);
    const replies = await Promise.all(
      workers.map((worker, i) => {
        const own = choices.filter((_, n) => n % processes === i);
        return worker.tell({ act: "confirm", at: start.epochMilliseconds, choices: own });
      }),
    );
    await Promise.all(workers.map((worker) => worker.stop()));
    const outcomes = replies.flatMap((reply) => (reply === "killed" ? ["killed"] : reply.outcomes));
    const won = outcomes.filter((outcome) => outcome.includes("allocationId"));
    const refused = outcomes.filter((outcome) => outcome === "selection.unitTaken");
    const others = outcomes.filter(
      (outcome) => !outcome.includes("allocationId") && outcome !== "selection.unitTaken",
    );
    findings.expect(won.length === 1, `${won.length} winners`);
    findings.expect(others.length === 0, `unclear answers: ${[...new Set(others)].join("; ")}`);
    const stored = await firstRow<{ n: number }>(town.em.fork(), "select count(*) as n from allocation");
    findings.expect(Number(stored?.n) === 1, `${stored?.n} allocations`);
    findings.seen.push(`${won.length} winner, ${refused.length} told that the unit is taken`);
    await proveInvariants(town, findings);
    await town.orm.close(true);
  },
};
