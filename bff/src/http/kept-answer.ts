import type { System } from "@housing/core/kernel";
import { CachedAnswer, jsonBody, sharedBriefly } from "./cached-answer.ts";

/** Where a kept answer comes from. What it reads must be the same for everybody. */
export interface Source {
  /** What an act of this process tells when it changes the content. */
  topic: string;
  /** One small query: what the content stands at. Refuses what does not exist. */
  look(): Promise<Look>;
  /** JSON of what the last look found. */
  build(): Promise<string>;
  cacheControl?: string;
}

export interface Look {
  revision: string;
  /** When the content changes without anybody's act, epoch ms. */
  until?: number;
}

/** After this a look is taken beside the answers that are being sent. */
const lookEvery = 400;
/** No answer is sent that was last seen to be right longer ago. */
const trustedFor = 1000;

interface Seen {
  at: number;
  clock: number;
  changes: number;
  until: number;
}

/**
 * One public answer, written and compressed once per revision and sent from memory. An act of this process is in the
 * next answer; an act of another process is in every answer a second later. While it is asked for, the look at the
 * revision and a rebuild happen beside the answers, not before them, and never twice at once.
 */
export class KeptAnswer {
  readonly #system: System;
  readonly #source: Source;
  #answer: CachedAnswer | undefined;
  #revision = "";
  #seen: Seen | undefined;
  #looking: Promise<CachedAnswer> | undefined;
  /** When it was last asked for. */
  usedAt = 0;

  constructor(system: System, source: Source) {
    this.#system = system;
    this.#source = source;
  }

  get size(): number {
    return this.#answer?.body.size ?? 0;
  }

  /** What may be sent without asking anybody, at a time of the system and of the process. */
  ready(clock: number, now = performance.now()): CachedAnswer | undefined {
    const seen = this.#seen;
    this.usedAt = now;
    if (!seen || now - seen.at > trustedFor || clock >= seen.until) return undefined;
    // The demo clock may jump.
    if (Math.abs(clock - seen.clock) > trustedFor) return undefined;
    if (this.#system.changes.of(this.#source.topic) !== seen.changes) return undefined;
    if (now - seen.at > lookEvery) this.#lookBeside();
    return this.#answer;
  }

  /** The answer as it is now: everything that was committed before this call is in it, or was less than a second ago. */
  async current(): Promise<CachedAnswer> {
    const clock = (): number => this.#system.clock.now().epochMilliseconds;
    const ready = this.ready(clock());
    if (ready) return ready;
    // A look that was begun earlier may have missed what this caller has seen happen.
    const begun = await this.#looking;
    return (begun && this.ready(clock())) ?? this.#look();
  }

  /** Lets go of the bytes. */
  drop(): void {
    this.#seen = undefined;
    this.#answer = undefined;
  }

  #lookBeside(): void {
    // Who waits for an answer hears of the failure; nobody waits for this one.
    this.#look().catch(() => undefined);
  }

  #look(): Promise<CachedAnswer> {
    this.#looking ??= this.#lookNow().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  async #lookNow(): Promise<CachedAnswer> {
    const { changes, clock } = this.#system;
    const [at, seenChanges] = [performance.now(), changes.of(this.#source.topic)];
    const clockAt = clock.now().epochMilliseconds;
    const { revision, until = Number.POSITIVE_INFINITY } = await this.#source.look();
    const kept = this.#answer;
    const answer = kept && revision === this.#revision ? kept : await this.#rebuilt(kept);
    this.#answer = answer;
    this.#revision = revision;
    this.#seen = { at, clock: clockAt, changes: seenChanges, until };
    return answer;
  }

  /** In every form in which the last one was asked for, so that nobody waits for one. */
  async #rebuilt(last: CachedAnswer | undefined): Promise<CachedAnswer> {
    const body = jsonBody(await this.#source.build());
    if (last?.body.etag === body.etag) return last;
    await Promise.all([...(last?.body.made ?? [])].map((encoding) => body.in(encoding)));
    return new CachedAnswer(body, this.#source.cacheControl);
  }
}

/** The kept answers of one running system, by a key that means the same as the question; the longest unused go first. */
export class KeptAnswers {
  readonly #system: System;
  readonly #kept = new Map<string, KeptAnswer>();
  readonly #mostBytes: number;
  readonly #most = 500;

  constructor(system: System, mostBytes = 128 * 1024 * 1024) {
    this.#system = system;
    this.#mostBytes = mostBytes;
  }

  /** Answers the current one; what cannot be looked at (it does not exist, the database is away) is not kept. */
  async get(key: string, source: () => Source): Promise<KeptAnswer> {
    const known = this.#kept.get(key);
    const kept = known ?? new KeptAnswer(this.#system, source());
    if (!known) this.#kept.set(key, kept);
    try {
      await kept.current();
    } catch (error) {
      this.#kept.delete(key);
      throw error;
    }
    if (!known) this.#makeRoom(kept);
    return kept;
  }

  #makeRoom(newest: KeptAnswer): void {
    let bytes = [...this.#kept.values()].reduce((sum, { size }) => sum + size, 0);
    const oldestFirst = [...this.#kept].sort(([, a], [, b]) => a.usedAt - b.usedAt);
    for (const [key, kept] of oldestFirst) {
      if (kept === newest || (bytes <= this.#mostBytes && this.#kept.size <= this.#most)) return;
      bytes -= kept.size;
      this.#kept.delete(key);
      kept.drop();
    }
  }
}

const keptBySystem = new WeakMap<System, KeptAnswers>();

export function keptAnswersOf(system: System): KeptAnswers {
  const kept = keptBySystem.get(system) ?? new KeptAnswers(system);
  keptBySystem.set(system, kept);
  return kept;
}

/** A small answer that is read whole at every look. */
export function smallSource(
  topic: string,
  read: () => Promise<Omit<Look, "revision"> & { value: unknown }>,
): Source {
  let text = "";
  return {
    topic,
    cacheControl: sharedBriefly,
    async look() {
      const { value, ...look } = await read();
      text = JSON.stringify(value);
      return { ...look, revision: text };
    },
    build: async () => text,
  };
}
