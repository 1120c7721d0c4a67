import { setImmediate } from "node:timers/promises";
import test from "ava";
import { turns } from "./turns.ts";

test("N1 no more than so many run at once, and everybody has a turn, also after a failure", async (t) => {
  const inTurn = turns(2);
  let [running, most] = [0, 0];
  const act = (i: number) =>
    inTurn(async () => {
      running += 1;
      most = Math.max(most, running);
      await setImmediate();
      running -= 1;
      if (i % 3 === 0) throw new Error("failed");
      return i;
    });
  for (let round = 0; round < 2; round += 1) {
    const outcomes = await Promise.allSettled([0, 1, 2, 3, 4, 5, 6].map(act));
    t.is(outcomes.filter(({ status }) => status === "fulfilled").length, 4);
    t.is(most, 2);
  }
});
