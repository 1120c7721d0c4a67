import test from "ava";
import { buildingsShown, type Choosable, fitting, noFilter } from "./choice.view.ts";

const unit = (floor: number, status: Choosable["status"] = "free"): Choosable => ({
  ...{ id: `u${floor}`, doorNo: `${floor}01`, floor, position: 1, areaCentiares: 4500, orientation: "南" },
  ...{ rentFen: 12000, status, statusText: status === "free" ? "可选" : "已被选走" },
});

test("G1.3, G2.2: filters leave only free flats of the wanted floors and orientation", (t) => {
  t.true(fitting(unit(2), noFilter));
  t.false(fitting(unit(2, "taken"), noFilter));
  t.true(fitting(unit(3), { floors: "low", orientation: "南" }));
  t.false(fitting(unit(4), { floors: "low", orientation: "" }));
  t.false(fitting(unit(4), { floors: "high", orientation: "北" }));
});

test("G1.1: a taken flat keeps its place in the table and cannot be opened", (t) => {
  const [building] = buildingsShown(
    { buildings: [{ id: "b", name: "1栋", free: 1, units: [unit(1), unit(2, "taken")] }] },
    noFilter,
  );
  const doors = building?.floors.map(({ units }) => [units[0]?.number, units[0]?.text, units[0]?.open]);
  t.deepEqual(doors, [
    ["201", "已被选走", false],
    ["101", "可选", true],
  ]);
});
