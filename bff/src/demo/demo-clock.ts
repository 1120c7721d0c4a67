import { nextDueAt, sweepDeadlines } from "@housing/core/deadline";
import {
  type Clock,
  change,
  compareInstants,
  dayOf,
  defineRefusals,
  type Instant,
  machineClock,
  type PlainDate,
  type System,
} from "@housing/core/kernel";
import { DemoClock as DemoClockRow } from "@housing/db";
import type { SqlEntityManager } from "@mikro-orm/sql";
import type { DemoControl, Walk } from "./demo-control.ts";

type At = Instant;

const ROW = "demo";

const refused = defineRefusals("demo", {
  backwards: { status: 422, text: "演示时钟只能向前拨，请选择晚于当前演示时间的时刻。" },
  tooFar: { status: 422, text: "演示时钟一次最多向前拨两年，请分几次拨动。" },
});

/** The machine's clock and an offset that every process reads from the same row; stands still while it walks. */
export class DemoClock implements Clock {
  #offsetMs = 0;
  #frozenAt: At | undefined;

  now(): At {
    return this.#frozenAt ?? machineClock.now().add({ milliseconds: this.#offsetMs });
  }

  today(): PlainDate {
    return dayOf(this.now());
  }

  freeze(at: At): void {
    this.#frozenAt = at;
  }

  /** Runs on from an instant. */
  runFrom(at: At): void {
    this.#offsetMs = at.epochMilliseconds - machineClock.now().epochMilliseconds;
    this.#frozenAt = undefined;
  }

  /** Runs on where a walk was cut off with its process. */
  thaw(): void {
    if (this.#frozenAt) this.runFrom(this.#frozenAt);
  }

  /** Tells the other processes, and the next start. */
  async save(em: SqlEntityManager): Promise<void> {
    const own = em.fork();
    const values = { offsetMs: this.#offsetMs, frozenAt: this.#frozenAt ?? null };
    const row = await own.findOne(DemoClockRow, { id: ROW });
    if (row) Object.assign(row, values);
    else own.persist(own.create(DemoClockRow, { id: ROW, ...values }));
    await own.flush();
  }

  /** Takes over what another process has set, unless by then this one is setting it. */
  async refresh(em: SqlEntityManager, isMine = () => false): Promise<void> {
    const row = await em.fork().findOne(DemoClockRow, { id: ROW });
    if (!row || isMine()) return;
    this.#offsetMs = Number(row.offsetMs);
    this.#frozenAt = row.frozenAt ?? undefined;
  }
}

/** Sets the demo's clock forward for everybody. */
export class DemoWalker implements DemoControl {
  readonly #system: System;
  readonly #clock: DemoClock;
  #last: Promise<unknown> = Promise.resolve();

  constructor(system: System, clock: DemoClock) {
    this.#system = system;
    this.#clock = clock;
  }

  /** True while this process walks: then the row is behind its clock. */
  walking = false;

  walkTo(to: At): Promise<Walk> {
    const walk = this.#last.then(() => this.#walk(to));
    // One walk after the other; a failed one does not end the queue.
    this.#last = walk.catch(() => undefined);
    return walk;
  }

  async #walk(to: At): Promise<Walk> {
    const from = this.#clock.now();
    if (compareInstants(to, from) < 0) throw refused("backwards");
    if (to.since(from).total("hours") > 2 * 366 * 24) throw refused("tooFar");
    this.walking = true;
    try {
      this.#clock.freeze(from);
      await this.#clock.save(this.#system.em);
      await stayAwake(this.#system, from, to);
      const steps = await this.#stepThrough(to);
      return { now: to, ...steps };
    } finally {
      this.#clock.runFrom(this.#clock.now());
      await this.#clock.save(this.#system.em);
      this.walking = false;
    }
  }

  /** From due instant to due instant: each thing happens at its own time, as if it had passed. */
  async #stepThrough(to: At): Promise<{ done: number; failed: number }> {
    let done = 0;
    for (let at: At | undefined = this.#clock.now(); at; at = await this.#nextBefore(to)) {
      this.#clock.freeze(at);
      const sweep = await sweepDeadlines(this.#system, at);
      done += sweep.done;
    }
    this.#clock.freeze(to);
    const last = await sweepDeadlines(this.#system, to);
    return { done: done + last.done, failed: last.failed.length };
  }

  async #nextBefore(to: At): Promise<At | undefined> {
    const next = await nextDueAt(this.#system, this.#clock.now());
    return next && compareInstants(next, to) <= 0 ? next : undefined;
  }
}

/** Who is signed in stays so: only the demo's time has jumped, nobody was away. */
async function stayAwake(system: System, from: At, to: At): Promise<void> {
  const [jump, before] = [to.epochMilliseconds - from.epochMilliseconds, from.epochMilliseconds];
  const em = system.em.fork();
  const kept =
    "update session set expires_at = expires_at + ?, last_seen_at = last_seen_at + ? where expires_at > ?";
  await change(em, kept, [jump, jump, before]);
  await change(em, "update sign_in_code set expires_at = expires_at + ? where expires_at > ?", [
    jump,
    before,
  ]);
}
