import test from "ava";
import { pickRows, sumsOf } from "./pickRows.ts";
import type { PickedUnit } from "./unitPick.api.ts";

const flat = (building: string, floor: number, position: number): PickedUnit => ({
  ...{ id: `${building}/${floor}/${position}`, estate: "章江和苑", building, floor, bedrooms: "2" },
  ...{ doorNo: `${floor}0${position}`, area: "59.80", orientation: "南北", rent: 35880, listBy: null },
});
const building = (name: string, floors: number) =>
  Array.from({ length: floors * 4 }, (_, i) => flat(name, floors - Math.floor(i / 4), (i % 4) + 1));

test("G3.1 a few flats are a plain list, hundreds fold up by building and floor with what is in them", (t) => {
  const few = pickRows(building("1栋", 10));
  t.is(few.length, 40);
  t.is(few[0]?.name, "章江和苑 1栋 1001");

  const many = pickRows([...building("10栋", 3), ...building("2栋", 20)]);
  t.deepEqual(
    many.map(({ name, sums }) => [name, sums]),
    [
      ["章江和苑 2栋", "80 套：二居室 80"],
      ["章江和苑 10栋", "12 套：二居室 12"],
    ],
  );
  const [large, small] = many;
  t.is(large?.children?.length, 20, "a line for each floor");
  t.deepEqual(
    large?.children?.[1]?.children?.map(({ name }) => name),
    ["201", "202", "203", "204"],
  );
  t.is(small?.children?.[0]?.name, "101", "a small building has no lines for its floors");
});

test("G3.1 sums go by bedrooms", (t) => {
  t.is(sumsOf([3, 1, 1, 2, 1]), "5 套：一居室 3，二居室 1，三居室 1");
});
