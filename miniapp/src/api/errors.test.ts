import test from "ava";
import { ApiError, adviceOn, asApiError, noReply, replyError, unsent } from "./errors.ts";

test("an act without an answer says that it may be tried again, a refusal and what never left do not", (t) => {
  for (const lost of [noReply(), replyError(503, undefined), replyError(408, undefined)])
    t.regex(adviceOn(lost) ?? "", /不会重复办理/, lost.code);
  const refused = new ApiError(409, { code: "selection.taken", text: "这套房已经被选走。" });
  for (const other of [refused, unsent("还没有保存"), asApiError(new TypeError("screen"))])
    t.is(adviceOn(other), undefined, other.code);
});
