import { createHash, createHmac, hash, timingSafeEqual } from "node:crypto";
import { keyObject } from "./key-object.ts";

/** SM3 digest (GB/T 32905-2016), 32 bytes. Strings are hashed as UTF-8. */
export function sm3(data: string | Uint8Array): Buffer {
  return createHash("sm3").update(data).digest();
}

/** SM3 digest as 64 lower-case hex characters. */
export function sm3Hex(data: string | Uint8Array): string {
  return hash("sm3", data, "hex");
}

/** SM3 of a text that comes in pieces and is never held whole. */
export function sm3OfPieces(): { add(piece: string): void; hex(): string } {
  const digest = createHash("sm3");
  return {
    add: (piece) => void digest.update(piece, "utf8"),
    hex: () => digest.digest("hex"),
  };
}

/** HMAC-SM3 (RFC 2104 over GB/T 32905), 32 bytes. */
export function hmacSm3(key: Uint8Array, data: string | Uint8Array): Buffer {
  return createHmac("sm3", keyObject(key)).update(data).digest();
}

/**
 * HMAC-SM3 over several parts, each preceded by its length in bytes (32 bits, big endian).
 * Without the lengths ("ab", "c") and ("a", "bc") would share one tag.
 */
export function hmacSm3Parts(key: Uint8Array, ...parts: readonly (string | Uint8Array)[]): Buffer {
  return createHmac("sm3", keyObject(key)).update(joinedWithLengths(parts)).digest();
}

/** In one piece: each call of the hash costs more than what it hashes. */
function joinedWithLengths(parts: readonly (string | Uint8Array)[]): Buffer {
  const pieces = parts.map((part) => (typeof part === "string" ? Buffer.from(part, "utf8") : part));
  const joined = Buffer.allocUnsafe(pieces.reduce((size, { length }) => size + 4 + length, 0));
  let at = 0;
  for (const piece of pieces) {
    at = joined.writeUInt32BE(piece.length, at);
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

/** Compares two tags in constant time; different lengths are simply different. */
export function sameTag(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}
