import test from "ava";
import { floorsOf, statusWord } from "./unitText.ts";

const unit = (doorNo: string, floor: number, position: number) => ({
  id: doorNo,
  doorNo,
  floor,
  position,
  bedrooms: 2,
  area: "59.80",
  orientation: "南",
  rentFen: 45000,
  status: "notAvailable" as const,
  statusText: "暂停使用：漏水维修",
});

test("G1.1 the flats of a building stand by floor and position, with the state in words", (t) => {
  const building = { id: "b", name: "1栋", floors: 2, unitsPerFloor: 2, hasLift: true, available: 0 };
  const floors = floorsOf({ ...building, units: [unit("101", 1, 1), unit("102", 1, 2), unit("202", 2, 2)] });
  t.deepEqual(
    floors.map(({ floor, units }) => [floor, units.map(({ number, column }) => [number, column])]),
    [
      [
        1,
        [
          ["101", 1],
          ["102", 2],
        ],
      ],
      [2, [["202", 2]]],
    ],
  );
  t.is(floors[0]?.units[0]?.state.label, "暂停使用");
});

test("the reason is left out of the word", (t) => t.is(statusWord("可供配租"), "可供配租"));
