import type { InputOf, OutputOf, Route } from "@housing/core/contract/route";
import type { Actor, System, Work } from "@housing/core/kernel";

type Parsed<T, S = Exclude<T, undefined>> = [S] extends [never] ? undefined : OutputOf<S>;
type Field<R, K extends string> = K extends keyof R ? R[K] : undefined;
type Answer<R> = R extends { reply: infer S } ? InputOf<S> : never;

/** One parsed call: what a handler may use. */
export interface Call<R> {
  params: Readonly<Record<string, string>>;
  query: Parsed<Field<R, "query">>;
  body: Parsed<Field<R, "body">>;
  actor: Actor;
  system: System;
  /** Runs a command and shapes its answer in one transaction, once per idempotency key: a repeat gets the first answer. */
  act<T>(command: (work: Work) => Promise<T>): Promise<T>;
  /** Reads without a transaction. */
  read<T>(query: (work: Work) => Promise<T>): Promise<T>;
}

/** The handlers of a domain's API: thin — who, parse, call, present. */
export type Handlers<A extends Record<string, Route>> = { [K in keyof A]: (call: Call<A[K]>) => Promise<Answer<A[K]>> };

/** Answered by a handler instead of JSON: a file to view or save. */
export class FileAnswer {
  readonly bytes: Uint8Array | NodeJS.ReadableStream;
  readonly name: string;
  readonly mediaType: string;
  readonly inline: boolean;
  constructor(bytes: Uint8Array | NodeJS.ReadableStream, name: string, mediaType: string, inline = false) {
    this.bytes = bytes;
    this.name = name;
    this.mediaType = mediaType;
    this.inline = inline;
  }
}
