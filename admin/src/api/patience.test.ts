import test from "ava";
import { patience } from "./patience.ts";
import { asRefusal, isDecided } from "./refusal.ts";

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const outcome = async (signal: AbortSignal) =>
  new Promise((resolve) => signal.addEventListener("abort", () => resolve(signal.reason), { once: true }));

test("a request that hears nothing is given up with a sentence, and its outcome counts as unknown", async (t) => {
  const { signal } = patience(5);
  const refusal = asRefusal(await outcome(signal));
  t.is(refusal.code, "network.silent");
  t.regex(refusal.message, /不会重复办理/);
  t.false(isDecided(refusal), "the same key is sent again");
});

test("whoever is done waiting is not disturbed any more", async (t) => {
  const { signal, end } = patience(1);
  end();
  await later(5);
  t.false(signal.aborted);
});
