import test from "ava";
import { withSentence } from "./sentences.ts";

test("a ready sentence never takes the place of typed words; pressed again it goes", (t) => {
  t.is(withSentence("", "材料不清晰。"), "材料不清晰。");
  const two = withSentence("张先生来过窗口。", "材料不清晰。");
  t.is(two, "张先生来过窗口。材料不清晰。");
  t.is(withSentence(two, "材料不清晰。"), "张先生来过窗口。");
});
