import { randomBytes } from "node:crypto";
import smCrypto from "sm-crypto-v2";

// node:crypto must never see an SM2 key: it signs ECDSA over the SM2 curve, or with an empty signer id.
const { sm2 } = smCrypto;

/** Keys as hex: private 64 characters, public 130 characters (uncompressed point, `04…`). */
export interface Sm2KeyPair {
  readonly privateKey: string;
  readonly publicKey: string;
}

/** Signer id that GM/T 0009 prescribes where no other is agreed. */
const SIGNER_ID = "1234567812345678";
const PRIVATE_KEY = /^[0-9a-f]{64}$/;
const PUBLIC_KEY = /^04[0-9a-f]{128}$/;
/** Order of the SM2 curve (GB/T 32918.5). */
const ORDER = BigInt("0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123");

/** A fresh SM2 key pair from the operating system's randomness. */
export function sm2KeyPair(): Sm2KeyPair {
  const privateKey = randomBytes(32).toString("hex");
  return isPrivateKey(privateKey) ? sm2KeyPairOf(privateKey) : sm2KeyPair();
}

/** The pair of a known private key; throws RangeError when it is not in [1, n-2]. */
export function sm2KeyPairOf(privateKey: string): Sm2KeyPair {
  requirePrivateKey(privateKey);
  return { privateKey, publicKey: sm2.getPublicKeyFromPrivateKey(privateKey) };
}

/** SM2 signature with SM3 (GB/T 32918.2), default signer id, as DER in hex. Throws on a malformed key. */
export async function sm2Sign(message: Uint8Array, key: Sm2KeyPair): Promise<string> {
  requirePrivateKey(key.privateKey);
  await sm2.initRNGPool();
  const options = { hash: true, der: true, userId: SIGNER_ID, publicKey: key.publicKey };
  return sm2.doSignature(message, key.privateKey, options);
}

/** Whether `signature` (DER, hex) is by the owner of `publicKey`. Anything malformed is simply not valid. */
export function sm2Verify(message: Uint8Array, signature: string, publicKey: string): boolean {
  if (!PUBLIC_KEY.test(publicKey) || !/^30[0-9a-f]{8,160}$/.test(signature)) return false;
  try {
    const options = { hash: true, der: true, userId: SIGNER_ID };
    return sm2.doVerifySignature(message, signature, publicKey, options);
  } catch {
    // The library throws on broken DER and on points off the curve; both mean "not a valid signature".
    return false;
  }
}

/** Whether the hex text is a usable SM2 private key. */
export function isPrivateKey(privateKey: string): boolean {
  if (!PRIVATE_KEY.test(privateKey)) return false;
  const scalar = BigInt(`0x${privateKey}`);
  return scalar >= 1n && scalar <= ORDER - 2n;
}

function requirePrivateKey(privateKey: string): void {
  if (!isPrivateKey(privateKey)) throw new RangeError("not an SM2 private key");
}
