import test from "ava";
import { countStates, gridOf, placeAfter, type TableFloor } from "./buildingTable.ts";

const free = { label: "可选", tone: "good" } as const;
const unit = (number: string, column?: number) => ({
  id: number,
  number,
  state: free,
  ...(column && { column }),
});
const floors: TableFloor[] = [
  { floor: 1, units: [unit("101"), unit("102"), unit("103")] },
  { floor: 2, units: [unit("201", 1), unit("203", 3)] },
  { floor: 3, units: [unit("301"), unit("302"), unit("303")] },
];
const rows = gridOf(floors);

test("the top floor comes first and stacks keep their column", (t) => {
  t.deepEqual(
    rows.map(({ cells }) => cells.map((cell) => cell?.number)),
    [
      ["301", "302", "303"],
      ["201", undefined, "203"],
      ["101", "102", "103"],
    ],
  );
});

test("arrow keys skip gaps and stop at the edges", (t) => {
  t.deepEqual(placeAfter("ArrowRight", [1, 0], rows), [1, 2]);
  t.deepEqual(placeAfter("ArrowDown", [0, 1], rows), [2, 1]);
  t.is(placeAfter("ArrowUp", [0, 1], rows), undefined);
  t.is(placeAfter("a", [0, 1], rows), undefined);
});

test("the legend counts each state", (t) => {
  t.deepEqual(countStates(floors), [{ label: "可选", tone: "good", count: 8 }]);
});
