import { inTransaction, type Refusal } from "@housing/core/kernel";
import { declineOffer } from "@housing/core/selection";
import { confirm } from "./confirm.ts";
import type { Comer } from "./orders.ts";
import type { Town } from "./small-town.ts";

const [mostRounds, abreast] = [400, 16];
const over = new Set(["selection.offerEnded", "selection.sessionNotOpen", "selection.alreadyChosen"]);
const again = new Set(["selection.unitTaken", "selection.notYourTurn"]);

interface Trying extends Comer {
  /** How many flats it found taken. */
  taken: number;
  outcome?: string;
}

/** Everybody tries again and again, whether it is their turn or not, until they have a flat or it is over. */
export async function rush(town: Town, comers: readonly Comer[]): Promise<string[]> {
  const all = comers.map((comer): Trying => ({ ...comer, taken: 0 }));
  for (let round = 0; round < mostRounds; round += 1) {
    const left = all.filter(({ outcome }) => outcome === undefined);
    if (left.length === 0) break;
    for (let from = 0; from < left.length; from += abreast)
      await Promise.all(left.slice(from, from + abreast).map((one) => attempt(town, one, round)));
  }
  return all.map(({ outcome }) => outcome ?? "never");
}

async function attempt(town: Town, comer: Trying, round: number): Promise<void> {
  try {
    comer.outcome = await (comer.declines ? decline(town, comer) : choose(town, comer, round));
  } catch (error) {
    const code = (error as Refusal).code ?? String(error);
    if (code === "selection.unitTaken") comer.taken += 1;
    if (!again.has(code)) comer.outcome = over.has(code) ? "over" : code;
  }
}

async function choose(town: Town, { offerId, units, taken }: Trying, round: number): Promise<string> {
  const unitId = units[taken % units.length]!;
  return JSON.stringify(await confirm(town, { key: `rush-${offerId}-${round}`, offerId, unitId }));
}

async function decline(town: Town, { offerId, declines }: Trying): Promise<string> {
  const applicant = { kind: "applicant" as const, accountId: "", ...declines };
  await inTransaction(town, applicant, (work) => declineOffer(work, { offerId }));
  return "declined";
}
