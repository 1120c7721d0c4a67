import { sm3Hex } from "./digest.ts";

/** What the first entry of a chain is linked to. */
export const CHAIN_START = "0".repeat(64);

/** One link as it is stored: the entry's canonical text and its hash. */
export interface ChainLink {
  readonly canonical: string;
  readonly hash: string;
}

/** SM3(previous hash ‖ canonical entry) in hex; throws RangeError when `previous` is not a hash. */
export function nextHash(previous: string, canonical: string): string {
  if (!/^[0-9a-f]{64}$/.test(previous)) throw new RangeError("previous hash must be 64 hex characters");
  return sm3Hex(Buffer.concat([Buffer.from(previous, "hex"), Buffer.from(canonical, "utf8")]));
}

/**
 * Index of the first link that does not follow from the ones before it, or -1.
 * A long chain is verified page by page: pass the last hash of the page before as `start`.
 */
export function verifyChain(links: Iterable<ChainLink>, start = CHAIN_START): number {
  let previous = start;
  let index = 0;
  for (const { canonical, hash } of links) {
    if (nextHash(previous, canonical) !== hash) return index;
    previous = hash;
    index += 1;
  }
  return -1;
}
