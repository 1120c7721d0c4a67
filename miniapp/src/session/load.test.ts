import test from "ava";
import { ApiError, noReply } from "../api/errors.ts";
import { answered, faceOf, failed } from "./load.ts";

const asking = { reload: () => Promise.resolve(), retry: () => undefined };
const gone = new ApiError(404, { code: "case.none", text: "没有找到这项内容。" });
const busy = new ApiError(503, { code: "http.503", text: "系统暂时忙不过来，请稍后再试。" });

test("G1.3: what was fetched stays on the screen while the network or the server is away, and says so", (t) => {
  for (const error of [noReply(), busy]) {
    const load = faceOf(failed(answered("房源表"), error), asking);
    t.like(load, { face: "ready", data: "房源表", old: { error, retrying: false } });
  }
  t.like(faceOf(answered("房源表"), asking), { face: "ready", old: undefined });
});

test("what the server refuses is not shown any longer", (t) => {
  t.like(faceOf(failed(answered("房源表"), gone), asking), { face: "failed", error: gone });
});

test("with nothing fetched before, a failure is a face of its own, and trying again shows at once", (t) => {
  const known = failed({}, noReply());
  t.is(faceOf(known, asking).face, "failed");
  t.is(faceOf({ ...known, retrying: true }, asking).face, "loading");
});

test("an empty answer is empty, whether it could be renewed or not", (t) => {
  const none = failed(answered<string[]>([]), noReply());
  t.is(faceOf(none, asking, (data) => data.length === 0).face, "empty");
});
