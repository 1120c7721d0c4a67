import { sealBlock } from "@housing/core/audit";
import { inTransaction, systemActor } from "@housing/core/kernel";
import { UniqueConstraintViolationException } from "@mikro-orm/core";
import type { Job } from "./job.ts";

/** The key that heads of the audit log are signed with, inside the key management. */
export const AUDIT_KEY = "audit-head";

/** Closes what was written since the last minute into a signed block. */
export const sealAuditJob: Job = {
  name: "seal-audit",
  schedule: "0 * * * * *",
  alone: true,
  async run({ system, kms }) {
    const sign = (head: string): Promise<string> => kms.sign(AUDIT_KEY, Buffer.from(head));
    try {
      return await inTransaction(system, systemActor("audit"), (work) =>
        sealBlock(work, work.clock.now(), sign),
      );
    } catch (error) {
      // Another process has made this block: its number is the primary key.
      if (error instanceof UniqueConstraintViolationException) return 0;
      throw error;
    }
  },
};
