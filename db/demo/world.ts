import { nextDueAt, sweepDeadlines } from "@housing/core/deadline";
import type { FileStore } from "@housing/core/document";
import {
  type Actor,
  compareInstants,
  dayOf,
  type Instant,
  Instant as Instants,
  idMaker,
  inTransaction,
  type NewId,
  type PlainDate,
  SettableClock,
  type Staff,
  type System,
  seededRandom,
  startOfDay,
  type Work,
} from "@housing/core/kernel";
import { type Chance, chanceOf } from "./chance.ts";
import { People } from "./people.ts";

interface Plan {
  at: Instant;
  /** The same as a number: there are many to be sorted. */
  ms: number;
  act(): Promise<unknown>;
}

/**
 * The demo city while its past is being made: the same system with a clock of its own, which walks from the first day
 * to the start, and a plan of what people did when. What was due in between happens by itself.
 */
export class World {
  /** Every real command runs on it. */
  readonly system: System;
  readonly clock: SettableClock;
  readonly start: Instant;
  readonly chance: Chance;
  readonly people: People;
  readonly files: FileStore;
  readonly staffByName = new Map<string, Staff>();
  readonly #stampClock: SettableClock;
  readonly #newId: NewId;
  readonly #plans: Plan[] = [];
  readonly #today: PlainDate;
  readonly #midnightMs: number;

  constructor(system: System, { start, files, seed }: { start: Instant; files: FileStore; seed: number }) {
    this.start = start;
    this.#today = dayOf(start);
    this.#midnightMs = startOfDay(this.#today).epochMilliseconds;
    this.files = files;
    this.clock = new SettableClock(start);
    this.system = { ...system, clock: this.clock, newId: idMaker(this.clock, seededRandom(seed)) };
    this.chance = chanceOf(seed + 1);
    this.people = new People(system.city.code, this.chance);
    this.#stampClock = new SettableClock(start);
    this.#newId = idMaker(this.#stampClock, seededRandom(seed + 2));
  }

  /** A day counted from the start's: 0 is the start's, -3 three days before. */
  day(n: number): PlainDate {
    return this.#today.add({ days: n });
  }

  /** Business days are all 24 hours long. */
  at(day: number, hour: number, minute = 0): Instant {
    return Instants.fromEpochMilliseconds(this.#midnightMs + ((day * 24 + hour) * 60 + minute) * 60_000);
  }

  /** Some moment of a day between two hours, to the millisecond. */
  within(day: number, from: number, to: number): Instant {
    return this.at(day, from).add({ milliseconds: this.chance.between(0, (to - from) * 3_600_000 - 1) });
  }

  /** An id as if made at that instant: rows sort as they came. */
  idAt(at: Instant): string {
    this.#stampClock.set(at);
    return this.#newId();
  }

  staff(username: string): Staff {
    const found = this.staffByName.get(username);
    if (!found) throw new Error(`The demo city has no staff ${username}`);
    return found;
  }

  /** One transaction at the present instant of this world's clock. */
  act<T>(actor: Actor, command: (work: Work) => Promise<T>): Promise<T> {
    return inTransaction(this.system, actor, command);
  }

  /** Notes what somebody does at an instant. */
  plan(at: Instant, act: () => Promise<unknown>): void {
    this.#plans.push({ at, act, ms: at.epochMilliseconds });
  }

  /** Lets the time pass up to the start: what is due happens at its own instant, and the plans at theirs. */
  async live(): Promise<void> {
    for (let next = this.#takeNext(); next; next = this.#takeNext()) {
      await this.#walkTo(next.at);
      await next.act();
    }
    await this.#walkTo(this.start);
  }

  #takeNext(): Plan | undefined {
    const [first] = this.#plans.sort((a, b) => a.ms - b.ms);
    return first && this.#plans.shift();
  }

  async #walkTo(to: Instant): Promise<void> {
    await this.#sweep();
    for (;;) {
      const next = await nextDueAt(this.system, this.clock.now());
      if (!next || compareInstants(next, to) > 0) break;
      this.clock.set(next);
      await this.#sweep();
    }
    if (compareInstants(to, this.clock.now()) > 0) this.clock.set(to);
    await this.#sweep();
  }

  async #sweep(): Promise<void> {
    const { failed } = await sweepDeadlines(this.system, this.clock.now());
    const [first] = failed;
    if (first) throw new Error(`demo: ${first.kind} failed at ${this.clock.now()}`, { cause: first.error });
  }
}
