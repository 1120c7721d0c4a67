import { confirm } from "./confirm.ts";
import { type CutProxy, startCutProxy } from "./cut-proxy.ts";
import { type Drill, type Findings, openOffers, proveInvariants, standingOf } from "./drill.ts";
import { Worker } from "./processes.ts";
import { buildTown, start, type Town } from "./small-town.ts";

const rounds = 12;

/** The line breaks at the commit: half the time it has happened, half not. The same key tells; the answer is the same. */
export const replyLost: Drill = {
  name: "the reply lost around the commit",
  async run(url, findings) {
    const town = await buildTown(url("drill_reply"), { families: rounds + 4, flats: rounds + 4 });
    const proxy = await startCutProxy(url("drill_reply"));
    const worker = await Worker.start(proxy.url);
    try {
      for (let round = 0; round < rounds; round += 1) await lose({ town, proxy, worker, findings }, round);
    } finally {
      await worker.stop();
      proxy.close();
    }
    findings.expect(proxy.cuts() === rounds, `${proxy.cuts()} of ${rounds} lines were cut`);
    findings.seen.push(`${proxy.cuts()} lines cut, half of them after the commit`);
    await proveInvariants(town, findings);
    await town.orm.close(true);
  },
};

interface Line {
  town: Town & { units: string[] };
  proxy: CutProxy;
  worker: Worker;
  findings: Findings;
}

async function lose({ town, proxy, worker, findings }: Line, round: number): Promise<void> {
  const [offer] = await openOffers(town);
  const choice = { key: `reply-${round}`, offerId: offer!.id, unitId: town.units[round]! };
  proxy.cutNext(round % 2 === 0 ? "after" : "before");
  const reply = await worker.tell({ act: "confirm", at: start.epochMilliseconds, choices: [choice] });
  const told = reply === "killed" ? reply : reply.outcomes[0];
  const again = JSON.stringify(await confirm(town, choice));
  findings.expect(told === again, `round ${round}: first told ${told}, then ${again}`);
  const { offer: state, unit, allocations } = await standingOf(town, choice.offerId, choice.unitId);
  const found = [state, unit, allocations].join("/");
  findings.expect(found === "chosen/taken/1", `round ${round}: ${found}`);
}
