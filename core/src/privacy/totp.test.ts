import test from "ava";
import { Instant } from "../kernel/index.ts";
import { otpauthUri, stepAt, stepOfCode, toBase32, totpCode } from "./totp.ts";

const secret = toBase32(Buffer.from("12345678901234567890"));
const atSecond = (seconds: number) => Instant.fromEpochMilliseconds(seconds * 1000);

/** RFC 6238 appendix B, SHA-1; the last six of its eight digits. */
const vectors: readonly (readonly [seconds: number, code: string])[] = [
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_111_111_111, "050471"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
  [20_000_000_000, "353130"],
];

test("N1 the codes are those of RFC 6238", (t) => {
  t.is(secret, "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  for (const [seconds, code] of vectors) t.is(totpCode(secret, stepAt(atSecond(seconds))), code);
});

test("N1 a code is good one step early or late, no more", (t) => {
  const now = atSecond(1_000_000_000);
  const step = stepAt(now);
  const found = [-2, -1, 0, 1, 2].map((late) => stepOfCode(secret, totpCode(secret, step + late), now));
  t.deepEqual(found, [undefined, step - 1, step, step + 1, undefined]);
});

test("N1 the QR code names city, account and secret as authenticator apps read them", (t) => {
  const uri = new URL(otpauthUri(secret, { issuer: "赣州市公租房", account: "city1" }));
  t.is(decodeURIComponent(uri.pathname), "/赣州市公租房:city1");
  t.is(uri.searchParams.get("secret"), secret);
  t.is(uri.searchParams.get("issuer"), "赣州市公租房");
});
