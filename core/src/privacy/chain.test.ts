import test from "ava";
import { Temporal } from "temporal-polyfill";
import { canonicalJson } from "./canonical-json.ts";
import { CHAIN_START, type ChainLink, nextHash, verifyChain } from "./chain.ts";

test("N1 canonical JSON does not depend on the order of keys and knows Temporal values", (t) => {
  const at = Temporal.Instant.from("2026-11-21T08:00:00Z");
  const day = Temporal.PlainDate.from("2026-11-21");
  t.is(canonicalJson({ b: 1, a: [day, null], at }), canonicalJson({ at, a: [day, null], b: 1 }));
  t.is(canonicalJson({ b: "𠮷\n", a: at, c: undefined }), '{"a":"2026-11-21T08:00:00Z","b":"𠮷\\n"}');
  t.is(canonicalJson([undefined, true, -0]), "[null,true,0]");
});

test("N1 canonical JSON refuses what JSON cannot say", (t) => {
  for (const value of [1n, Number.NaN, () => 1, Symbol("x"), new Map(), new Uint8Array(1)]) {
    t.throws(() => canonicalJson({ facts: [value] }), { instanceOf: TypeError });
  }
  t.throws(() => canonicalJson(undefined), { instanceOf: TypeError });
});

function chainOf(count: number): ChainLink[] {
  const links: ChainLink[] = [];
  for (let index = 0; index < count; index++) {
    const canonical = canonicalJson({ index, act: "选房" });
    links.push({ canonical, hash: nextHash(links.at(-1)?.hash ?? CHAIN_START, canonical) });
  }
  return links;
}

test("N1 the chain names the first changed, removed or swapped entry", (t) => {
  const links = chainOf(20);
  t.is(verifyChain(links), -1);
  t.is(verifyChain(links.map((link, at) => (at === 7 ? { ...link, canonical: "{}" } : link))), 7);
  t.is(verifyChain(links.filter((_, at) => at !== 3)), 3);
  const rehashed = links.map((link, at) =>
    at === 5 ? { canonical: "{}", hash: nextHash(CHAIN_START, "{}") } : link,
  );
  t.is(verifyChain(rehashed), 5);
});

test("N1 a chain is verified page by page from the last hash of the page before", (t) => {
  const links = chainOf(10);
  t.is(verifyChain(links.slice(6), links[5]?.hash), -1);
  t.is(verifyChain(links.slice(6), links[4]?.hash), 0);
  t.throws(() => nextHash("abc", "{}"), { instanceOf: RangeError });
});
