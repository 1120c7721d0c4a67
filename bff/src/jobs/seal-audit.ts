import { setImmediate } from "node:timers/promises";
import { sealBlock } from "@housing/core/audit";
import { inTransaction, systemActor, type Work } from "@housing/core/kernel";
import { UniqueConstraintViolationException } from "@mikro-orm/core";
import type { Services } from "../services.ts";
import type { Job } from "./job.ts";

/** The key that heads of the audit log are signed with, inside the key management. */
export const AUDIT_KEY = "audit-head";

/** Entries of one block: sealing them holds the processor for a moment, and nobody should feel it. */
const BLOCK = 500;
const BLOCKS_A_RUN = 40;

/** Closes what was written since the last minute into signed blocks. */
export const sealAuditJob: Job = {
  name: "seal-audit",
  schedule: "0 * * * * *",
  alone: true,
  async run(services) {
    let sealed = 0;
    for (let block = 0; block < BLOCKS_A_RUN; block += 1) {
      const inBlock = await sealOne(services);
      sealed += inBlock;
      if (inBlock < BLOCK) break;
      await setImmediate();
    }
    return sealed;
  },
};

async function sealOne({ system, kms }: Services): Promise<number> {
  const sign = (head: string): Promise<string> => kms.sign(AUDIT_KEY, Buffer.from(head));
  const seal = (work: Work): Promise<number> => sealBlock(work, work.clock.now(), sign, BLOCK);
  try {
    return await inTransaction(system, systemActor("audit"), seal);
  } catch (error) {
    // Another process has made this block: its number is the primary key.
    if (error instanceof UniqueConstraintViolationException) return 0;
    throw error;
  }
}
