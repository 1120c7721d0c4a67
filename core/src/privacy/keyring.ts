import { randomBytes } from "node:crypto";
import { hmacSm3Parts } from "./digest.ts";
import type { Kms } from "./kms.ts";

/** What a data key may be used for. `index` is apart: rotating it means rebuilding every blind index. */
export type KeyPurpose = "field" | "file" | "index";

/** A data key as it is stored: useless without the key management system. `kid` is 1 to 255. */
export interface WrappedKey {
  readonly purpose: KeyPurpose;
  readonly kid: number;
  readonly wrapped: Uint8Array;
}

/** Working keys derived from one data key, so that no key serves two algorithms. */
export interface DerivedKeys {
  readonly kid: number;
  /** SM4, 16 bytes. */
  readonly enc: Uint8Array;
  /** HMAC-SM3, 32 bytes. */
  readonly mac: Uint8Array;
  /** HMAC-SM3 for blind indexes, 32 bytes. */
  readonly index: Uint8Array;
}

/** The opened data keys of this process, by purpose and key id. New secrets use the highest id. */
export class Keyring {
  readonly #keys = new Map<string, DerivedKeys>();
  readonly #newest = new Map<KeyPurpose, DerivedKeys>();

  /** Throws RangeError when a key id does not fit the byte it is stored in, or comes twice. */
  constructor(keys: readonly { purpose: KeyPurpose; kid: number; key: Uint8Array }[]) {
    for (const { purpose, kid, key } of keys) this.#add(purpose, derive(kid, key));
  }

  /** The key that new secrets of this purpose are made with; throws when there is none. */
  newest(purpose: KeyPurpose): DerivedKeys {
    const found = this.#newest.get(purpose);
    if (!found) throw new Error(`no data key for ${purpose}`);
    return found;
  }

  /** The key that an existing secret names; throws when this process was not given it. */
  byId(purpose: KeyPurpose, kid: number): DerivedKeys {
    const found = this.#keys.get(`${purpose}:${kid}`);
    if (!found) throw new Error(`no data key ${kid} for ${purpose}`);
    return found;
  }

  #add(purpose: KeyPurpose, keys: DerivedKeys): void {
    if (!Number.isInteger(keys.kid) || keys.kid < 1 || keys.kid > 255)
      throw new RangeError("kid is 1 to 255");
    const id = `${purpose}:${keys.kid}`;
    if (this.#keys.has(id)) throw new RangeError(`data key ${id} comes twice`);
    this.#keys.set(id, keys);
    if (keys.kid > (this.#newest.get(purpose)?.kid ?? 0)) this.#newest.set(purpose, keys);
  }
}

/** Makes a random data key and returns it wrapped, to be stored. */
export async function createDataKey(kms: Kms, purpose: KeyPurpose, kid: number): Promise<WrappedKey> {
  return { purpose, kid, wrapped: await kms.wrap(contextOf(purpose, kid), randomBytes(32)) };
}

/** Opens the stored data keys; rejects when one was changed or belongs to another master key. */
export async function openKeyring(kms: Kms, stored: readonly WrappedKey[]): Promise<Keyring> {
  const open = async ({ purpose, kid, wrapped }: WrappedKey) => {
    return { purpose, kid, key: await kms.unwrap(contextOf(purpose, kid), wrapped) };
  };
  return new Keyring(await Promise.all(stored.map(open)));
}

/** Keyring derived from a 32-byte secret with nothing to store: for demo and tests only, beside `SoftKms`. */
export function softKeyring(secret: Uint8Array, kids: readonly number[] = [1]): Keyring {
  if (secret.length !== 32) throw new RangeError("the master secret must be 32 bytes");
  const key = (purpose: KeyPurpose, kid: number) => hmacSm3Parts(secret, "data-key", contextOf(purpose, kid));
  const rotating = kids.flatMap((kid) =>
    (["field", "file"] as const).map((purpose) => ({ purpose, kid, key: key(purpose, kid) })),
  );
  return new Keyring([...rotating, { purpose: "index", kid: 1, key: key("index", 1) }]);
}

let current: Keyring | undefined;

/** Sets the keyring of this process: column types are called by the ORM without any context. */
export function setKeyring(keyring: Keyring): void {
  current = keyring;
}

/** The keyring of this process; throws when none was set, rather than storing anything in clear. */
export function keyring(): Keyring {
  if (!current) throw new Error("no keyring: call setKeyring before using sealed columns or files");
  return current;
}

function contextOf(purpose: KeyPurpose, kid: number): string {
  return `${purpose}#${kid}`;
}

function derive(kid: number, key: Uint8Array): DerivedKeys {
  const from = (label: string) => hmacSm3Parts(key, "derive", label);
  return { kid, enc: from("sm4").subarray(0, 16), mac: from("hmac-sm3"), index: from("blind-index") };
}
