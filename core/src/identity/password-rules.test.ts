import test from "ava";
import { passwordFault } from "./index.ts";

const faults: readonly (readonly [password: string, code: string | undefined, why: string])[] = [
  ["Short-2026", "identity.passwordWeak", "ten characters"],
  ["onlylowercase", "identity.passwordWeak", "one kind"],
  ["Demo-Flat-2026", undefined, "fourteen characters of four kinds"],
  ["correct horse battery", undefined, "a passphrase of twenty-one"],
  ["春眠不觉晓处处闻啼鸟夜来风雨声花落知多少", undefined, "a verse"],
  ["Aa1!Aa1!Aa1!Aa1!", "identity.passwordWeak", "four characters over and over"],
  ["My-City1-Pass-9", "identity.passwordHoldsName", "the user name in it"],
];
for (const [password, code, why] of faults)
  test(`N1 password rules: ${why}`, (t) => {
    t.is(passwordFault(password, "city1")?.code, code);
  });
