import { createCipheriv, createDecipheriv } from "node:crypto";
import { keyObject } from "./key-object.ts";

/** The modes this house uses. Neither hides tampering: pair each with an HMAC-SM3 tag. */
export type Sm4Mode = "ctr" | "cbc";

const CIPHERS: ReadonlyMap<string, string> = new Map([
  ["ctr", "sm4-ctr"],
  ["cbc", "sm4-cbc"],
]);

/**
 * SM4 encryption (GB/T 32907-2016): key and iv are 16 bytes; CBC pads as PKCS#7.
 * Throws on any other mode: a library that falls back to ECB in silence has been seen.
 */
export function sm4Encrypt(mode: Sm4Mode, key: Uint8Array, iv: Uint8Array, plain: Uint8Array): Buffer {
  const cipher = createCipheriv(cipherName(mode), keyObject(key), iv);
  return Buffer.concat([cipher.update(plain), cipher.final()]);
}

/** Reverses `sm4Encrypt`; throws when CBC padding is wrong. Check the tag before calling. */
export function sm4Decrypt(mode: Sm4Mode, key: Uint8Array, iv: Uint8Array, secret: Uint8Array): Buffer {
  const decipher = createDecipheriv(cipherName(mode), keyObject(key), iv);
  return Buffer.concat([decipher.update(secret), decipher.final()]);
}

function cipherName(mode: string): string {
  const name = CIPHERS.get(mode);
  if (name === undefined) throw new RangeError(`SM4 mode ${mode} is not implemented`);
  return name;
}
