import test from "ava";
import { type Unsent, unsentText, withoutFailed, withoutUnsent, withUnsent } from "./unsent.ts";

const photo = () => ({ path: "", name: "image.jpg", size: 1 });
const sending: Unsent = { of: "income", file: photo(), failed: false };
const failed: Unsent = { ...sending, failed: true };
const other: Unsent = { of: "idCard", file: photo(), failed: true };

test("G2.1 a photo on its way is not forgotten until it arrives or is given up", (t) => {
  const tried = withUnsent(withUnsent(withUnsent([], sending), other), failed);
  t.deepEqual(tried, [other, failed], "each once, though all photos have one name");
  t.deepEqual(withUnsent(tried, sending), [other, sending], "tried again");
  t.deepEqual(withoutUnsent(tried, sending.file), [other]);
  t.regex(unsentText(sending), /还在上传/);
  t.regex(unsentText(failed), /再传一次，或者点“不传了”/);
});

test("G2.1 a picker that is opened anew forgets what has failed, not what is on its way", (t) => {
  t.deepEqual(withoutFailed([sending, other], "income"), [sending, other]);
  t.deepEqual(withoutFailed([failed, other], "income"), [other]);
});
