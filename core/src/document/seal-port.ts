import { type Kms, sm3, sm3Hex } from "../privacy/index.ts";
import type { SealAppearance } from "./seal-drawing.ts";

/** A signature kept beside a PDF: SM2 with SM3 over the 32 bytes of the file's SM3 digest; hex throughout. */
export interface DetachedSeal {
  readonly sealId: string;
  readonly digest: string;
  readonly signature: string;
}

/** A sealed PDF: a city's seal platform may return other bytes than it was given. */
export interface SealedPdf extends DetachedSeal {
  readonly pdf: Uint8Array;
}

/** Why a seal does not hold: the file was changed, or the signature is not by that seal. */
export type SealVerdict =
  | { readonly ok: true; readonly sample: boolean }
  | { readonly ok: false; readonly reason: "digest" | "signature" };

/** Port to whoever seals: the city's unified seal platform or a CA in production. */
export interface SealPort {
  /** True when its seals have no legal effect: a production start refuses such an adapter. */
  readonly sample: boolean;
  /** What the seal looks like on paper; null when there is no such seal (any more). */
  appearance(sealId: string): Promise<SealAppearance | null>;
  /** Rejects with UnknownSeal. */
  seal(pdf: Uint8Array, sealId: string): Promise<SealedPdf>;
  verify(pdf: Uint8Array, seal: DetachedSeal): Promise<SealVerdict>;
}

/** A seal that was never added, or has been deleted. */
export class UnknownSeal extends Error {
  constructor(sealId: string) {
    super(`no seal ${sealId}`);
    this.name = "UnknownSeal";
  }
}

/** A seal as staff registered it. */
export type RegisteredSeal = Omit<SealAppearance, "sample">;

/**
 * Seals in software for demo, tests and training: real SM2 signatures, drawn as 样章, without legal effect.
 * `find` answers the registered seals; a removed seal no longer signs, while its old signatures still verify.
 */
export class SampleSeals implements SealPort {
  readonly sample = true;
  readonly #kms: Kms;
  readonly #find: (sealId: string) => Promise<RegisteredSeal | null>;

  constructor(kms: Kms, find: (sealId: string) => Promise<RegisteredSeal | null>) {
    this.#kms = kms;
    this.#find = find;
  }

  async appearance(sealId: string): Promise<SealAppearance | null> {
    const seal = await this.#find(sealId);
    return seal && { ...seal, sample: true };
  }

  async seal(pdf: Uint8Array, sealId: string): Promise<SealedPdf> {
    if ((await this.#find(sealId)) === null) throw new UnknownSeal(sealId);
    const signature = await this.#kms.sign(keyOf(sealId), sm3(pdf));
    return { pdf, sealId, digest: sm3Hex(pdf), signature };
  }

  async verify(pdf: Uint8Array, { sealId, digest, signature }: DetachedSeal): Promise<SealVerdict> {
    if (sm3Hex(pdf) !== digest) return { ok: false, reason: "digest" };
    const valid = await this.#kms.verify(keyOf(sealId), Buffer.from(digest, "hex"), signature);
    return valid ? { ok: true, sample: true } : { ok: false, reason: "signature" };
  }
}

function keyOf(sealId: string): string {
  return `seal:${sealId}`;
}
