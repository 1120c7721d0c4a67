import { type Clock, clockFrom, firstRow, Instant, steadyTimer, type Timer } from "@housing/core/kernel";
import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Logger } from "pino";

const EVERY_MS = 10_000;
/** An answer that took longer says too little about the instant at which it was given. */
const SLOW_MS = 1000;
/** More than this and somebody should look after a clock. */
const WRONG_MS = 2000;

const sql = "select cast(unix_timestamp(now(6)) * 1000 as signed) as at";

/**
 * The time of the database server, carried on by this process' own timer. Deadlines are judged by it, so that all
 * processes judge alike, and one whose machine has a wrong clock neither takes a choice too late nor ends one too early.
 */
export class DatabaseClock {
  readonly clock: Clock;
  readonly #ask: () => Promise<number>;
  readonly #timer: Timer;
  #ahead: number | undefined;

  /** `ask` answers what the database's clock shows, in epoch milliseconds. */
  constructor(ask: () => Promise<number>, timer: Timer = steadyTimer) {
    this.#ask = ask;
    this.#timer = timer;
    this.clock = clockFrom(() => {
      if (this.#ahead === undefined) throw new Error("the database was not asked for its time yet");
      return Instant.fromEpochMilliseconds(Math.floor(this.#timer() + this.#ahead));
    });
  }

  /** Asks the database; answers by how many milliseconds the clock was moved. Small doubts move nothing. */
  async refresh(): Promise<number> {
    const since = this.#timer();
    const at = await this.#ask();
    const took = this.#timer() - since;
    const ahead = at - (since + took / 2);
    const moved = this.#ahead === undefined ? 0 : ahead - this.#ahead;
    if (this.#ahead !== undefined && (took > SLOW_MS || Math.abs(moved) <= took / 2 + 1)) return 0;
    this.#ahead = ahead;
    return moved;
  }
}

/** The clock of a deployment on a database server, kept right every ten seconds; answers how to stop. */
export async function followDatabaseClock(
  em: SqlEntityManager,
  log: Logger,
): Promise<{ clock: Clock; stop(): Promise<void> }> {
  const kept = new DatabaseClock(async () => Number((await firstRow<{ at: number }>(em.fork(), sql))?.at));
  await kept.refresh();
  const off = Date.now() - kept.clock.now().epochMilliseconds;
  if (Math.abs(off) > WRONG_MS)
    log.error({ offMs: off }, "this machine's clock is wrong: the database's is used");
  let asking: Promise<void> = Promise.resolve();
  const refresh = async (): Promise<void> => {
    try {
      const moved = await kept.refresh();
      if (Math.abs(moved) > WRONG_MS) log.error({ movedMs: moved }, "the clock of the database has jumped");
    } catch (error) {
      log.warn({ err: error }, "the database was not asked for its time: the timer goes on");
    }
  };
  const timer = setInterval(() => {
    asking = asking.then(refresh);
  }, EVERY_MS);
  const stop = async (): Promise<void> => {
    clearInterval(timer);
    await asking;
  };
  return { clock: kept.clock, stop };
}
