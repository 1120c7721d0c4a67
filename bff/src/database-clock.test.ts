import test from "ava";
import { DatabaseClock } from "./database-clock.ts";

/** A database whose clock and whose answering time are set by hand; an answer is read halfway. */
function scene() {
  const here = { database: 1_000_000, timer: 0, took: 4 };
  const pass = (ms: number): void => {
    here.timer += ms;
    here.database += ms;
  };
  const ask = async (): Promise<number> => {
    pass(here.took);
    return here.database - here.took / 2;
  };
  const kept = new DatabaseClock(ask, () => here.timer);
  return { here, kept, pass, now: () => kept.clock.now().epochMilliseconds };
}

test("N2 time is the database's, carried on by a timer between two questions", async (t) => {
  const { here, kept, pass, now } = scene();
  t.throws(now, { message: /not asked/ });
  await kept.refresh();
  t.is(now(), here.database);
  pass(60_000);
  t.is(now(), here.database);
});

test("N2 a doubt within the time of the answer moves nothing, a jump of the database is followed", async (t) => {
  const { here, kept, now } = scene();
  await kept.refresh();
  here.database += 2;
  t.is(await kept.refresh(), 0);
  here.database += 3_600_000;
  t.is(await kept.refresh(), 3_600_002);
  t.is(now(), here.database);
});

test("N2 an answer that took long is not believed, save the first", async (t) => {
  const { here, kept, now } = scene();
  here.took = 3000;
  await kept.refresh();
  here.database += 500_000;
  t.is(await kept.refresh(), 0);
  t.is(now(), here.database - 500_000);
});
