import test from "ava";
import { floorsOf } from "./floors.ts";

const unit = (floor: number, position: number) => ({ floor, position });

test("G1.1: the top floor stands first and a missing door leaves its place empty", (t) => {
  const floors = floorsOf([unit(1, 1), unit(1, 2), unit(2, 2)], ({ floor, position }) => ({
    ...{
      id: `${floor}0${position}`,
      number: `${floor}0${position}`,
      text: "可选",
      tone: "success",
      open: true,
    },
  }));
  t.deepEqual(
    floors.map(({ floor, units }) => [floor, units.map((one) => one?.number)]),
    [
      ["2", [undefined, "202"]],
      ["1", ["101", "102"]],
    ],
  );
});
