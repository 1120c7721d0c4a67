import type { SqlEntityManager } from "@mikro-orm/sql";
import { CHAIN_START, nextHash } from "../privacy/index.ts";
import { AuditBlock, AuditEntry } from "./audit-entry.entity.ts";
import { canonicalEntry, entryMac } from "./record.ts";
import { blockHead } from "./seal-block.ts";

export interface LogVerification {
  blocks: number;
  sealed: number;
  unsealed: number;
  /** The first thing that is wrong, in words; undefined when the log is whole. */
  fault?: string;
}

export type VerifyHead = (head: string, signature: string) => Promise<boolean>;

type ChainLink = Pick<AuditBlock, "number" | "lastSeq" | "hash">;
const chainStart: ChainLink = { number: 0, lastSeq: 0, hash: CHAIN_START };

/**
 * Verifies the audit log: every MAC, every link, every signed head; names the first changed row. End to end, or only
 * the newest blocks, which is what a screen can wait for.
 */
export async function verifyLog(
  em: SqlEntityManager,
  verifyHead: VerifyHead,
  newestBlocks = Number.POSITIVE_INFINITY,
): Promise<LogVerification> {
  const result: LogVerification = { blocks: 0, sealed: 0, unsealed: 0 };
  const [before, ...blocks] = await linksToVerify(em, newestBlocks);
  let previous = before;
  for (const block of blocks) {
    const fault = await blockFault(em, block, previous, verifyHead);
    if (fault) return { ...result, fault };
    result.blocks += 1;
    result.sealed += block.lastSeq - block.firstSeq + 1;
    previous = block;
  }
  const open = await em.fork().find(AuditEntry, { block: null }, { orderBy: { at: "asc", id: "asc" } });
  const changed = open.find((entry) => !hasItsMac(entry));
  return {
    ...result,
    unsealed: open.length,
    ...(changed && { fault: `未封存的记录 ${changed.id}（${changed.act}）被改动` }),
  };
}

/** The link that is taken for granted, then the blocks to be verified. */
async function linksToVerify(em: SqlEntityManager, newest: number): Promise<[ChainLink, ...AuditBlock[]]> {
  const [last] = await em.fork().find(AuditBlock, {}, { orderBy: { number: "desc" }, limit: 1 });
  const from = Math.max(0, (last?.number ?? 0) - newest);
  const before = from === 0 ? chainStart : await em.fork().findOneOrFail(AuditBlock, { number: from });
  const orderBy = { number: "asc" } as const;
  return [before, ...(await em.fork().find(AuditBlock, { number: { $gt: from } }, { orderBy }))];
}

async function blockFault(
  em: SqlEntityManager,
  block: AuditBlock,
  previous: ChainLink,
  verifyHead: VerifyHead,
): Promise<string | undefined> {
  const follows = block.number === previous.number + 1 && block.firstSeq === previous.lastSeq + 1;
  if (!follows || block.previousHash !== previous.hash)
    return `第${block.number}块不接续第${previous.number}块`;
  const entries = await em.fork().find(AuditEntry, { block: block.number }, { orderBy: { seq: "asc" } });
  let hash = block.previousHash;
  for (const [i, entry] of entries.entries()) {
    if (entry.seq !== block.firstSeq + i) return `第${block.number}块缺少第${block.firstSeq + i}条记录`;
    if (!hasItsMac(entry)) return `第${entry.seq}条记录 ${entry.id}（${entry.act}）被改动`;
    hash = nextHash(hash, canonicalEntry(entry));
  }
  if (entries.length !== block.lastSeq - block.firstSeq + 1) return `第${block.number}块末尾缺少记录`;
  if (hash !== block.hash) return `第${block.number}块的链值不符`;
  return (await verifyHead(blockHead(block), block.signature)) ? undefined : `第${block.number}块的签名不符`;
}

const hasItsMac = (entry: AuditEntry): boolean =>
  entryMac(entry, Number(entry.mac.split(":")[0])) === entry.mac;
