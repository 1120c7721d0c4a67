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

/** Verifies the audit log end to end: every MAC, every link, every signed head; names the first changed row. */
export async function verifyLog(em: SqlEntityManager, verifyHead: VerifyHead): Promise<LogVerification> {
  const result: LogVerification = { blocks: 0, sealed: 0, unsealed: 0 };
  let previous: Pick<AuditBlock, "number" | "lastSeq" | "hash"> = {
    number: 0,
    lastSeq: 0,
    hash: CHAIN_START,
  };
  for (const block of await em.fork().find(AuditBlock, {}, { orderBy: { number: "asc" } })) {
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

async function blockFault(
  em: SqlEntityManager,
  block: AuditBlock,
  previous: Pick<AuditBlock, "number" | "lastSeq" | "hash">,
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
