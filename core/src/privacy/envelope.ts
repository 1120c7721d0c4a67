import { randomBytes } from "node:crypto";
import { hmacSm3Parts, sameTag } from "./digest.ts";
import { type DerivedKeys, type KeyPurpose, keyring } from "./keyring.ts";
import { sm4Decrypt, sm4Encrypt } from "./sm4.ts";

const VERSION = 1;
const NONCE_END = 18;
const TAG = 16;

/** Bytes that sealing adds: version, key id, nonce (16) and tag (16). */
export const ENVELOPE_BYTES = NONCE_END + TAG;

/** A sealed value that does not verify: changed, cut off, or moved to another column. */
export class IntegrityError extends Error {
  constructor(label: string) {
    super(`${label}: sealed value was changed or does not belong here`);
    this.name = "IntegrityError";
  }
}

/**
 * Encrypts then authenticates: `ver(1) | kid(1) | nonce(16) | SM4-CTR | HMAC-SM3-128`.
 * The label (table.column, or the key of a file) is authenticated but not stored.
 */
export function sealBytes(purpose: KeyPurpose, label: string, plain: Uint8Array): Buffer {
  const keys = keyring().newest(purpose);
  const nonce = randomBytes(16);
  const head = Buffer.from([VERSION, keys.kid]);
  const secret = sm4Encrypt("ctr", keys.enc, nonce, plain);
  return Buffer.concat([head, nonce, secret, tagOf(keys, label, [head, nonce, secret])]);
}

/** Reverses `sealBytes`; throws IntegrityError, or Error when the key is unknown here. */
export function openBytes(purpose: KeyPurpose, label: string, sealed: Uint8Array): Buffer {
  if (sealed.length < ENVELOPE_BYTES || sealed[0] !== VERSION) throw new IntegrityError(label);
  const keys = keyring().byId(purpose, sealed[1] ?? 0);
  const nonce = sealed.subarray(2, NONCE_END);
  const secret = sealed.subarray(NONCE_END, -TAG);
  const tag = tagOf(keys, label, [sealed.subarray(0, 2), nonce, secret]);
  if (!sameTag(tag, sealed.subarray(-TAG))) throw new IntegrityError(label);
  return sm4Decrypt("ctr", keys.enc, nonce, secret);
}

function tagOf(keys: DerivedKeys, label: string, parts: readonly Uint8Array[]): Buffer {
  return hmacSm3Parts(keys.mac, label, ...parts).subarray(0, TAG);
}
