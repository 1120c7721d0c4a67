import test from "ava";
import { lotteryHeadings, readLottery } from "./lotteryRows.ts";

const streets = [{ code: "360702001", name: "解放街道" }];
const row = (change: Record<number, string> = {}) => {
  const cells = ["YH0001", "张三", "360702198001011234", "13900000000", "解放街道"];
  const rest = ["廉租住房组", "二居室", "", "118", "2026/5/1 9:30", "李四/360702198201011234/配偶"];
  return [...cells, ...rest].map((cell, index) => change[index] ?? cell).join("\t");
};

test("rows pasted from a sheet become numbers; the headings are left out", (t) => {
  const [read, ...others] = readLottery(`${lotteryHeadings.join("\t")}\n${row()}\n\n`, streets);
  t.is(others.length, 0);
  t.deepEqual(read?.faults, []);
  t.like(read?.number, {
    number: 118,
    tier: "lowRent",
    bedrooms: 2,
    class: "ordinary",
    streetCode: "360702001",
    submittedAt: "2026-05-01T01:30:00.000Z",
  });
  t.is(read?.number?.members[0]?.relation, "配偶");
});

test("every fault of a row is told at once", (t) => {
  const [read] = readLottery(row({ 2: "1", 4: "某街道", 8: "0", 9: "五月", 10: "李四" }), streets);
  t.is(read?.number, undefined);
  t.is(read?.faults.length, 5);
});
