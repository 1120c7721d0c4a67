import test from "ava";
import { changeSums } from "./changeSums.ts";

const change = (label: string) => ({ label, from: "1", to: "2" });

test("G3.1 what a sheet would change is summed by field, the most frequent first", (t) => {
  const rents = Array.from({ length: 3 }, () => ({ changes: [change("月租金")] }));
  t.is(changeSums([{ changes: [change("门牌号"), change("月租金")] }, ...rents]), "月租金 4 处，门牌号 1 处");
  t.is(changeSums([]), "");
});
