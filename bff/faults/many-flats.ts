import { rows, seededRandom } from "@housing/core/kernel";
import { type Drill, type Findings, proveInvariants } from "./drill.ts";
import type { Comer } from "./orders.ts";
import { Worker } from "./processes.ts";
import { buildTown, start, type Town } from "./small-town.ts";

const [families, flats, processes, together] = [200, 50, 4, 3];

interface Admitted {
  offerId: string;
  sessionId: string;
  personId: string;
}

const sql = `select o.id as offerId, o.session_id as sessionId, h.applicant_id as personId
  from offer o join household h on h.id = o.household_id order by o.session_id, o.turn`;

/** Every household tries from the first moment on, from four processes; the end is what a list on paper would give. */
export const manyFlats: Drill = {
  name: "200 households on 50 flats in 3 sessions, all at once",
  async run(url, findings) {
    const at = url("drill_rush");
    const town = await buildTown(at, { families, flats, together, admitted: 5, bedrooms: [2, 1, 3] });
    const admitted = await rows<Admitted>(town.em.fork(), sql);
    findings.expect(admitted.length === families, `${admitted.length} of ${families} were admitted`);
    const comers = await comersOf(town, admitted);
    const workers = await Worker.startAll(at, processes);
    const replies = await Promise.all(
      workers.map((worker, i) => {
        const own = comers.filter((_, n) => n % processes === i);
        return worker.tell({ act: "rush", at: start.epochMilliseconds, comers: own });
      }),
    );
    await Promise.all(workers.map((worker) => worker.stop()));
    const outcomes = replies.flatMap((reply) => (reply === "killed" ? ["killed"] : reply.outcomes));
    await judge(town, findings, { comers, admitted, outcomes });
    await proveInvariants(town, findings);
    await town.orm.close(true);
  },
};

/** Every seventh gives its turn up; the others want the flats of their session, each in an order of its own. */
async function comersOf(town: Town, admitted: readonly Admitted[]): Promise<Comer[]> {
  const offered = await rows<{ sessionId: string; unitId: string }>(
    town.em.fork(),
    "select session_id as sessionId, unit_id as unitId from session_unit order by id",
  );
  const random = seededRandom(7);
  return admitted.map(({ offerId, sessionId, personId }, i) => ({
    offerId,
    units: offered
      .filter((unit) => unit.sessionId === sessionId)
      .map(({ unitId }) => ({ unitId, at: random() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ unitId }) => unitId),
    ...(i % 7 === 6 && { declines: { accountId: "nobody", personId } }),
  }));
}

interface End {
  comers: readonly Comer[];
  admitted: readonly Admitted[];
  outcomes: readonly string[];
}

/** On paper: down the list of each session, whoever wants a flat gets one, until there is none. */
function onPaper(comers: readonly Comer[], admitted: readonly Admitted[]): Map<string, string> {
  const left = new Map<string, number>();
  const end = new Map<string, string>();
  for (const [i, { offerId, units, declines }] of comers.entries()) {
    const { sessionId } = admitted[i]!;
    const free = left.get(sessionId) ?? units.length;
    left.set(sessionId, declines ? free : Math.max(free - 1, 0));
    const turn = declines ? "missed" : "chosen";
    end.set(offerId, free > 0 ? turn : "released");
  }
  return end;
}

interface Ended {
  offerId: string;
  state: string;
  entry: string;
  allocationId: string | null;
  unitId: string | null;
  unitState: string | null;
}

const ends = `select o.id as offerId, o.state as state, e.state as entry, a.id as allocationId, a.unit_id as unitId,
  u.state as unitState from offer o join queue_entry e on e.id = o.entry_id
  left join allocation a on a.offer_id = o.id left join unit u on u.id = a.unit_id order by o.id`;
const entryAfter: Readonly<Record<string, string>> = {
  chosen: "chosen",
  missed: "missed",
  released: "inLine",
};

async function judge(town: Town, findings: Findings, { comers, admitted, outcomes }: End): Promise<void> {
  const [paper, ended] = [onPaper(comers, admitted), await rows<Ended>(town.em.fork(), ends)];
  for (const { offerId, state, entry, allocationId, unitState } of ended) {
    const wanted = paper.get(offerId) ?? "";
    const whole = entry === entryAfter[wanted] && (allocationId !== null) === (wanted === "chosen");
    const taken = wanted !== "chosen" || unitState === "taken";
    findings.expect(
      state === wanted && whole && taken,
      `offer ${offerId}: ${state}/${entry}, on paper ${wanted}`,
    );
  }
  const given = ended.filter(({ allocationId }) => allocationId !== null);
  findings.expect(given.length === flats, `${given.length} of ${flats} flats were given`);
  findings.expect(new Set(given.map(({ unitId }) => unitId)).size === flats, "a flat was given twice");
  const told = outcomes.filter((outcome) => outcome.includes("allocationId"));
  const stored = new Set(given.map(({ allocationId }) => allocationId));
  const lost = told.filter(
    (outcome) => !stored.has((JSON.parse(outcome) as { allocationId: string }).allocationId),
  );
  findings.expect(
    lost.length === 0 && told.length === flats,
    `${told.length} were told, ${lost.length} of it is not there`,
  );
  const clear = /allocationId|^(over|declined)$/;
  const unclear = [...new Set(outcomes.filter((outcome) => !clear.test(outcome)))];
  findings.expect(unclear.length === 0, `unclear answers: ${unclear.join("; ")}`);
  const declined = outcomes.filter((outcome) => outcome === "declined").length;
  findings.seen.push(`${told.length} flats given in turn, ${declined} turns given up`);
}
