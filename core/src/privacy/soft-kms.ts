import { randomBytes } from "node:crypto";
import { hmacSm3Parts, sameTag } from "./digest.ts";
import type { Kms } from "./kms.ts";
import { isPrivateKey, type Sm2KeyPair, sm2KeyPairOf, sm2Sign, sm2Verify } from "./sm2.ts";
import { sm4Decrypt, sm4Encrypt } from "./sm4.ts";

const NONCE = 16;
const TAG = 32;

/** Key management in software, all keys derived from one 32-byte secret: for demo, tests and training only. */
export class SoftKms implements Kms {
  readonly name = "software";
  readonly software = true;
  readonly #secret: Uint8Array;
  readonly #pairs = new Map<string, Sm2KeyPair>();

  /** Throws RangeError unless the secret is 32 bytes. */
  constructor(secret: Uint8Array) {
    if (secret.length !== 32) throw new RangeError("the master secret must be 32 bytes");
    this.#secret = Uint8Array.from(secret);
  }

  async wrap(context: string, dataKey: Uint8Array): Promise<Uint8Array> {
    const nonce = randomBytes(NONCE);
    const secret = sm4Encrypt("ctr", this.#derive("wrap-enc").subarray(0, 16), nonce, dataKey);
    return Buffer.concat([nonce, secret, this.#wrapTag(context, nonce, secret)]);
  }

  async unwrap(context: string, wrapped: Uint8Array): Promise<Uint8Array> {
    const nonce = wrapped.subarray(0, NONCE);
    const secret = wrapped.subarray(NONCE, -TAG);
    if (!sameTag(this.#wrapTag(context, nonce, secret), wrapped.subarray(-TAG))) {
      throw new Error(`wrapped key ${context} was changed or belongs to another master key`);
    }
    return sm4Decrypt("ctr", this.#derive("wrap-enc").subarray(0, 16), nonce, secret);
  }

  async mac(purpose: string, data: Uint8Array): Promise<Uint8Array> {
    return hmacSm3Parts(this.#derive(`mac:${purpose}`), data);
  }

  async sign(keyId: string, data: Uint8Array): Promise<string> {
    return sm2Sign(data, this.#pair(keyId));
  }

  async verify(keyId: string, data: Uint8Array, signature: string): Promise<boolean> {
    return sm2Verify(data, signature, this.#pair(keyId).publicKey);
  }

  async publicKey(keyId: string): Promise<string> {
    return this.#pair(keyId).publicKey;
  }

  #derive(label: string): Buffer {
    return hmacSm3Parts(this.#secret, "derive", label);
  }

  #wrapTag(context: string, nonce: Uint8Array, secret: Uint8Array): Buffer {
    return hmacSm3Parts(this.#derive("wrap-mac"), context, nonce, secret);
  }

  #pair(keyId: string): Sm2KeyPair {
    const known = this.#pairs.get(keyId);
    if (known) return known;
    const pair = sm2KeyPairOf(this.#privateKey(keyId));
    this.#pairs.set(keyId, pair);
    return pair;
  }

  /** The first derived value below the curve's order: practically always attempt 0. */
  #privateKey(keyId: string): string {
    for (let attempt = 0; ; attempt++) {
      const candidate = this.#derive(`sm2:${attempt}:${keyId}`).toString("hex");
      if (isPrivateKey(candidate)) return candidate;
    }
  }
}
