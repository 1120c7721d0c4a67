import type { Clock } from "./clock.ts";

/** Makes ids: time-ordered, 32 hex digits in UUIDv7 form. */
export type NewId = () => string;

/** `random` gives integers in [0, 2^32); crypto in production, a seeded generator where runs must repeat. */
export function idMaker(clock: Clock, random: () => number): NewId {
  let last = 0;
  let count = 0;
  return () => {
    const now = Math.max(clock.now().epochMilliseconds, 0);
    count = now === last ? count + 1 : 0;
    last = now;
    const time = now.toString(16).padStart(12, "0");
    const sequence = (count & 0xfff).toString(16).padStart(3, "0");
    const tail = [random(), random()].map((part) => (part >>> 0).toString(16).padStart(8, "0")).join("");
    return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence}-8${tail.slice(1, 4)}-${tail.slice(4)}`;
  };
}

/** A small seeded generator (mulberry32) for demo data and repeatable runs; never for secrets. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
