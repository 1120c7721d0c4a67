import type { InputOf, OutputOf, Route } from "@housing/core/contract/route";
import type { Caller } from "@housing/core/identity";
import type { Actor, System, Work } from "@housing/core/kernel";
import type { Services } from "../services.ts";
import type { CachedAnswer } from "./cached-answer.ts";
import type { KeptAnswer } from "./kept-answer.ts";

type Parsed<T, S = Exclude<T, undefined>> = [S] extends [never] ? undefined : OutputOf<S>;
type Field<R, K extends string> = K extends keyof R ? R[K] : undefined;
type Answer<R> = R extends { reply: infer S } ? InputOf<S> : never;

/** A file as it was sent, before anybody has judged it. */
export interface UploadedFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mediaType: string;
}

/** One parsed call: what a handler may use. */
export interface Call<R> {
  params: Readonly<Record<string, string>>;
  query: Parsed<Field<R, "query">>;
  body: Parsed<Field<R, "body">>;
  /** The file of a multipart request (field `file`, at most 10 MB); refuses when there is none. */
  file(): UploadedFile;
  actor: Actor;
  /** The bearer token of the session, or undefined for a visitor. */
  token: string | undefined;
  /** The token that came along is not valid any more. */
  sessionEnded: boolean;
  /** Where the call comes from. */
  caller: Caller;
  system: System;
  /** What is not the domain: file store, gateways, key-value store, key management. */
  services: Services;
  /**
   * Runs a command and shapes its answer in one transaction, once per idempotency key: a repeat gets the first answer.
   * The answer must be plain JSON.
   */
  act<T>(command: (work: Work) => Promise<T>): Promise<T>;
  /** Reads without a transaction. */
  read<T>(query: (work: Work) => Promise<T>): Promise<T>;
}

/** The handlers of a domain's API: thin — who, parse, call, present. */
export type Handlers<A extends Record<string, Route>> = {
  [K in keyof A]: (call: Call<A[K]>) => Promise<Answer<A[K]> | FileAnswer | CachedAnswer | KeptAnswer>;
};

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
