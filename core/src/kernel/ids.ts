import type { Clock } from "./clock.ts";

/** Makes ids: time-ordered, 32 hex digits in UUIDv7 form. */
export type NewId = () => string;

/** `random` gives integers in [0, 2^32); crypto in production, a seeded generator where runs must repeat. */
export function idMaker(clock: Clock, random: () => number): NewId {
  let asked = -1;
  let time = -1;
  let count = 0;
  let text = "";
  const begin = (ms: number): void => {
    [time, count, text] = [ms, 0, timeText(ms)];
  };
  // Each request and each row takes one: what is the same for a millisecond is written once.
  return () => {
    const now = Math.max(clock.now().epochMilliseconds, 0);
    count += 1;
    if (now < asked || now > time) begin(now);
    // More than a millisecond can count run ahead of it (RFC 9562, 6.2): rows in masses are appended to their table.
    else if (count > 0xfff) begin(time + 1);
    asked = now;
    const [first, second] = [hex8(random()), hex8(random())];
    const sequence = (0x1000 + count).toString(16).slice(1);
    return `${text}-7${sequence}-8${first.slice(1, 4)}-${first.slice(4)}${second}`;
  };
}

/** `0190a1b2-c3d4` */
function timeText(ms: number): string {
  const hex = ms.toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}`;
}

const pairs = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));

const hex8 = (number: number): string =>
  `${pairs[number >>> 24]}${pairs[(number >>> 16) & 255]}${pairs[(number >>> 8) & 255]}${pairs[number & 255]}`;

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
