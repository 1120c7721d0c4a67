import test from "ava";
import { isOtherValid, otherValue } from "./otherValue.ts";

test("a value without a control of its own is text or JSON, as it was declared", (t) => {
  t.is(otherValue("issuer", "x"), "issuer");
  t.deepEqual(otherValue('{"a":1}', {}), { a: 1 });
  t.false(isOtherValid("{", {}));
});
