import { inTransaction, type System } from "@housing/core/kernel";
import { confirmUnit } from "@housing/core/selection";
import { type Connection, createConnection } from "mysql2/promise";
import { rawConfirm } from "./raw-confirm.ts";
import type { Job } from "./stage.ts";

/** One client's way to confirm the next offer of a session. */
export type Confirm = (job: Job) => Promise<void>;

/** The product: the command that the BFF runs, with nothing of HTTP around it. */
export const productConfirm =
  (system: System, first: ReadonlyMap<Job, number>): Confirm =>
  async (job) => {
    const actor = {
      kind: "applicant" as const,
      accountId: `account-${(first.get(job) ?? 0) * 1000 + job.done}`,
    };
    const input = { offerId: job.offers[job.done]!, unitId: job.units[job.done]! };
    await inTransaction(system, actor, (work) => confirmUnit(work, input));
  };

/** The same transaction with the driver alone, on a connection of its own. */
export async function rawClient(url: string): Promise<{ confirm: Confirm; connection: Connection }> {
  const connection = await createConnection(url);
  return { confirm: (job) => rawConfirm(connection, job), connection };
}
