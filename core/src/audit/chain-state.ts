import { firstRow, hasRole, Instant, permit, type Work } from "../kernel/index.ts";

export interface ChainState {
  blocks: number;
  sealed: number;
  unsealed: number;
  /** SM3 of the newest block; together with its number it stands for the whole log before it. */
  head: string | null;
  sealedAt: Instant | null;
}

/** Who reads the log may see how far it is sealed. */
export async function chainState(work: Work): Promise<ChainState> {
  permit(hasRole(work.actor, "district", "city", "auditor", "admin"));
  const last = await firstRow<{ number: number; lastSeq: number; hash: string; sealedAt: number }>(
    work.em,
    `select number, last_seq as lastSeq, hash, sealed_at as sealedAt from audit_block
      order by number desc limit 1`,
  );
  const open = await firstRow<{ n: number }>(
    work.em,
    "select count(*) as n from audit_entry where block is null",
  );
  return {
    blocks: Number(last?.number ?? 0),
    sealed: Number(last?.lastSeq ?? 0),
    unsealed: Number(open?.n ?? 0),
    head: last?.hash ?? null,
    sealedAt: last ? Instant.fromEpochMilliseconds(Number(last.sealedAt)) : null,
  };
}
