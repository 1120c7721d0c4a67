/**
 * Port to the key management system. In production the adapter speaks to a certified cryptographic module
 * (GM/T 0018 or the vendor's service) and the keys behind it never leave it (GB/T 39786-2021 8.4).
 */
export interface Kms {
  readonly name: string;
  /** True for keys held in this process: a production start refuses such an adapter. */
  readonly software: boolean;
  /** Encrypts a data key under the master key, bound to `context` (purpose and key id). */
  wrap(context: string, dataKey: Uint8Array): Promise<Uint8Array>;
  /** Reverses `wrap`; rejects when the bytes or the context were changed. */
  unwrap(context: string, wrapped: Uint8Array): Promise<Uint8Array>;
  /** HMAC-SM3 under a key of that purpose, 32 bytes. */
  mac(purpose: string, data: Uint8Array): Promise<Uint8Array>;
  /** SM2 signature (DER, hex) by the named key. */
  sign(keyId: string, data: Uint8Array): Promise<string>;
  /** Whether the signature over `data` is by the named key. */
  verify(keyId: string, data: Uint8Array, signature: string): Promise<boolean>;
  /** Public key of the named signing key, uncompressed hex, for verifiers outside. */
  publicKey(keyId: string): Promise<string>;
}
