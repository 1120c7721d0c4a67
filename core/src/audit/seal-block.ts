import { change, firstRow, type Instant, rows, type Work } from "../kernel/index.ts";
import { CHAIN_START, nextHash } from "../privacy/index.ts";
import { AuditBlock, AuditEntry } from "./audit-entry.entity.ts";
import { canonicalEntry } from "./record.ts";

/** Signs a block's head; SM2, the key behind the key management port. */
export type SignHead = (head: string) => Promise<string>;

/** What the signature of a block covers. */
export const blockHead = (block: { number: number; lastSeq: number; hash: string }): string =>
  `${block.number}|${block.lastSeq}|${block.hash}`;

/**
 * Links all entries older than `before` that no block holds yet into the chain and signs its head. Two sealers at
 * once: the block number is the primary key, so the second one fails and nothing of it stays.
 */
export async function sealBlock(work: Work, before: Instant, sign: SignHead, limit = 5000): Promise<number> {
  const last = await firstRow<{ number: number; last_seq: number; hash: string }>(
    work.em,
    "select number, last_seq, hash from audit_block order by number desc limit 1",
  );
  const pending = await unsealed(work, before, limit);
  if (pending.length === 0) return 0;
  const number = Number(last?.number ?? 0) + 1;
  const firstSeq = Number(last?.last_seq ?? 0) + 1;
  const previousHash = last?.hash ?? CHAIN_START;
  let hash = previousHash;
  for (const [i, entry] of pending.entries()) {
    hash = nextHash(hash, canonicalEntry(entry));
    await change(work.em, "update audit_entry set block = ?, seq = ? where id = ? and block is null", [
      number,
      firstSeq + i,
      entry.id,
    ]);
  }
  const lastSeq = firstSeq + pending.length - 1;
  const signature = await sign(blockHead({ number, lastSeq, hash }));
  await work.em.insert(AuditBlock, {
    number,
    firstSeq,
    lastSeq,
    previousHash,
    hash,
    signature,
    sealedAt: work.clock.now(),
  });
  return pending.length;
}

async function unsealed(work: Work, before: Instant, limit: number): Promise<AuditEntry[]> {
  const ids = await rows<{ id: string }>(
    work.em,
    `select id from audit_entry where block is null and at < ? order by at, id limit ${limit}`,
    [before.epochMilliseconds],
  );
  return work.em.find(
    AuditEntry,
    { id: { $in: ids.map(({ id }) => id) } },
    { orderBy: { at: "asc", id: "asc" } },
  );
}
