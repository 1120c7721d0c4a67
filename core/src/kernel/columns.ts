import { type EntityProperty, type Platform, p, Type } from "@mikro-orm/core";
import { Instant, PlainDate } from "./time.ts";

/** Temporal.Instant as epoch milliseconds: the same number, order and arithmetic in every database. */
export class InstantType extends Type<Instant | null, number | null> {
  override convertToDatabaseValue(value: Instant | number | null): number | null {
    return value instanceof Instant ? value.epochMilliseconds : value;
  }
  override convertToJSValue(value: number | string | Instant | null): Instant | null {
    if (value === null || value === undefined || value instanceof Instant) return value ?? null;
    return Instant.fromEpochMilliseconds(Number(value));
  }
  override compareAsType(): string {
    return "number";
  }
  override getColumnType(_property: EntityProperty, platform: Platform): string {
    return platform.getBigIntTypeDeclarationSQL({});
  }
}

/** Temporal.PlainDate as `YYYY-MM-DD`. */
export class PlainDateType extends Type<PlainDate | null, string | null> {
  override convertToDatabaseValue(value: PlainDate | string | null): string | null {
    return value === null || value === undefined ? null : value.toString();
  }
  override convertToJSValue(value: string | PlainDate | null): PlainDate | null {
    if (value === null || value === undefined || value instanceof PlainDate) return value ?? null;
    return PlainDate.from(value);
  }
  override compareAsType(): string {
    return "string";
  }
  override getColumnType(_property: EntityProperty, platform: Platform): string {
    return platform.getVarcharTypeDeclarationSQL({ length: 10 });
  }
}

/** Column builders, so that every table writes the same thing the same way. */
export const column = {
  id: () => p.string().length(36).primary(),
  ref: () => p.string().length(36),
  code: () => p.string().length(64),
  text: (length = 255) => p.string().length(length),
  longText: () => p.text(),
  int: () => p.integer(),
  flag: () => p.boolean(),
  instant: () => p.type(InstantType).$type<Instant>(),
  day: () => p.type(PlainDateType).$type<PlainDate>(),
  json: <T>() => p.json<T>(),
  /** A state or kind: a word of a closed list, stored as text (enum columns do not migrate on SQLite). */
  word: <W extends string>() => p.string().length(32).$type<W>(),
};
