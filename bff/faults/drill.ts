import { firstRow, rows } from "@housing/core/kernel";
import { checkInvariants } from "@housing/db/demo/invariants";
import type { Town } from "./small-town.ts";

/** A drill says what it saw; whatever it `expect`s and does not find makes it fail. */
export class Findings {
  readonly faults: string[] = [];
  readonly seen: string[] = [];

  expect(holds: boolean, otherwise: string): void {
    if (!holds) this.faults.push(otherwise);
  }
}

export interface Drill {
  name: string;
  /** `url(name)` is a database of its own on the private server. */
  run(url: (name: string) => string, findings: Findings): Promise<void>;
}

/** The one checker after every fault. */
export async function proveInvariants(town: Town, findings: Findings): Promise<void> {
  const faults = await checkInvariants(town.em);
  findings.faults.push(...faults);
  findings.seen.push(faults.length === 0 ? "invariants hold" : `${faults.length} invariants broken`);
}

export const openOffers = (town: Town): Promise<{ id: string }[]> =>
  rows(town.em.fork(), "select id from offer where state = 'open' order by turn");

export interface Standing {
  offer: string;
  unit: string;
  entry: string;
  allocations: number;
  keys: number;
}

/** How a choice stands in the database, as one word for each row that it changes. */
export async function standingOf(town: Town, offerId: string, unitId: string): Promise<Standing> {
  const sql = `select o.state as offer, u.state as unit, e.state as entry,
      (select count(*) from allocation a where a.offer_id = o.id) as allocations,
      (select count(*) from idempotency_key) as \`keys\`
    from offer o join queue_entry e on e.id = o.entry_id, unit u where o.id = ? and u.id = ?`;
  const row = await firstRow<Standing>(town.em.fork(), sql, [offerId, unitId]);
  if (!row) throw new Error(`no offer ${offerId}`);
  return { ...row, allocations: Number(row.allocations), keys: Number(row.keys) };
}
