import { prepared } from "@housing/core/kernel";
import test from "ava";
import { prepareMarked, type Ways } from "./server-driver.ts";

/** A connection whose server answers each way with this; and what went which way. */
function connection(errno?: number) {
  const went: string[] = [];
  const ways: Ways = {
    query: (sql, _values, done) => done(null, went.push(`text ${sql}`)),
    execute: (sql, _values, done) => done(errno ? { errno } : null, went.push(`prepared ${sql}`)),
  };
  prepareMarked(ways);
  const send = (sql: string) =>
    new Promise<number | undefined>((resolve) => ways.query(sql, [], (error) => resolve(error?.errno)));
  return { went, send };
}

const marked = prepared("insert");

test("what comes again and again is prepared, without its mark; the rest is not", async (t) => {
  const { went, send } = connection();
  t.deepEqual([await send(marked), await send("select")], [undefined, undefined]);
  t.deepEqual(went, ["prepared insert", "text select"]);
});

test("where a server or a proxy refuses to prepare, the statement goes as text, and so does all that follows", async (t) => {
  for (const errno of [1047, 1235, 1243, 1295, 1461, 1615]) {
    const { went, send } = connection(errno);
    t.deepEqual([await send(marked), await send(marked)], [undefined, undefined]);
    t.deepEqual(went, ["prepared insert", "text insert", "text insert"]);
  }
});

test("what the statement itself does wrong is not tried again", async (t) => {
  const { went, send } = connection(1062);
  t.is(await send(marked), 1062, "a key that is there already");
  t.deepEqual(went, ["prepared insert"]);
});
