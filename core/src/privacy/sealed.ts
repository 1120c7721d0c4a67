import { type EntityProperty, type Platform, type TransformContext, Type } from "@mikro-orm/core";
import { canonicalJson } from "./canonical-json.ts";
import { ENVELOPE_BYTES, openBytes, sealBytes } from "./envelope.ts";

const LABEL = /^[a-z][a-z0-9_]*\.[a-zA-Z][a-zA-Z0-9_]*$/;

/**
 * Column type for a personal text, stored as base64 of the sealed bytes; `null` stays `null`.
 * Use: `p.type(sealed("household_member.name")).nullable()`. `maxChars` (code points, default 64) sizes the
 * varchar, whatever `.length()` says, and is enforced on writing, because SQLite would not. Throws RangeError on a malformed label.
 */
export function sealed(label: string, options: { maxChars?: number } = {}): SealedType<string> {
  const codec: Codec<string> = { write: (value) => value, read: (text) => text };
  return new SealedType(label, codec, options.maxChars ?? 64);
}

/**
 * Column type for a personal JSON document, stored as long text. What is read back is plain JSON
 * (dates are strings) unless `parse` turns it into `T`, for example a schema's parse.
 */
export function sealedJson<T>(label: string, parse?: (json: unknown) => T): SealedType<T> {
  const read = (text: string): T => {
    const json: unknown = JSON.parse(text);
    return parse ? parse(json) : (json as T);
  };
  return new SealedType<T>(label, { write: canonicalJson, read }, null);
}

interface Codec<T> {
  readonly write: (value: T) => string;
  readonly read: (text: string) => T;
}

/** Both sealed column types: the label is authenticated, so a value copied to another column does not open. */
export class SealedType<T> extends Type<T, string> {
  // Not #private: the ORM copies the object field by field.
  private readonly label: string;
  private readonly codec: Codec<T>;
  private readonly maxChars: number | null;

  constructor(label: string, codec: Codec<T>, maxChars: number | null) {
    super();
    if (!LABEL.test(label)) throw new RangeError(`label ${label} is not table.column`);
    this.label = label;
    this.codec = codec;
    this.maxChars = maxChars;
  }

  override convertToDatabaseValue(value: T, _platform?: Platform, context?: TransformContext): string {
    if (isAbsent(value)) return value;
    // A fresh nonce never equals the stored one: such a query would find nothing, silently.
    if (context?.mode === "query") throw new Error(`${this.label} is sealed: search its blind index`);
    const text = this.codec.write(value);
    if (this.maxChars !== null && [...text].length > this.maxChars) {
      throw new RangeError(`${this.label}: longer than ${this.maxChars} characters`);
    }
    return sealBytes("field", this.label, Buffer.from(text, "utf8")).toString("base64");
  }

  override convertToJSValue(value: string): T {
    if (isAbsent(value)) return value;
    return this.codec.read(this.open(value));
  }

  /** Compares what is sealed, not the ciphertexts: otherwise every load would end in an UPDATE. */
  override compareValues(left: string, right: string): boolean {
    if (left === right) return true;
    if (isAbsent(left) || isAbsent(right)) return false;
    return this.open(left) === this.open(right);
  }

  /** The stored ciphertext serves as the snapshot; sealing it again on each load would be wasted. */
  override ensureComparable(): boolean {
    return false;
  }

  override compareAsType(): string {
    return "string";
  }

  override getColumnType(_property: EntityProperty, platform: Platform): string {
    if (this.maxChars !== null) {
      return platform.getVarcharTypeDeclarationSQL({
        length: sealedLength(this.maxChars),
      });
    }
    // MySQL's plain text ends at 64 KB.
    return isMySql(platform) ? "longtext" : platform.getTextTypeDeclarationSQL({});
  }

  private open(stored: string): string {
    return openBytes("field", this.label, Buffer.from(stored, "base64")).toString("utf8");
  }
}

/** Characters of base64 that hold a sealed text of `maxChars` code points, four UTF-8 bytes each at most. */
export function sealedLength(maxChars: number): number {
  return Math.ceil((ENVELOPE_BYTES + maxChars * 4) / 3) * 4;
}

function isMySql(platform: Platform): boolean {
  return /mysql|mariadb/i.test(platform.constructor.name);
}

/** The ORM passes null and undefined through types whose signature does not mention them. */
function isAbsent(value: unknown): value is never {
  return value === null || value === undefined;
}
