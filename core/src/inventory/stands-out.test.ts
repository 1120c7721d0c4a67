import test from "ava";
import { standsOut } from "./stands-out.ts";

const unit = (areaCentiares: number, rentFen: number, bedrooms = 2, estateId = "e") => ({
  ...{ estateId, bedrooms, areaCentiares, rentFen },
});

test("G3.1 a flat whose area or rent is far from those of its kind stands out, and is told by how much", (t) => {
  const usual = Array.from({ length: 6 }, (_, i) => unit(5950 + i * 10, 35880));
  const said = standsOut([...usual, unit(5980, 358_80 * 10)]);
  t.deepEqual(said(unit(5980, 35880)), []);
  t.deepEqual(said(unit(5980, 358_80 * 10)), ["租金每平方米60.00元，同小区同居室的多为6.01元"]);
  t.deepEqual(said(unit(9950, 59700)), ["面积与同小区同居室的（多为59.80㎡）相差较大"]);
});

test("G3.1 other bedrooms, other estates and a handful of flats are no measure", (t) => {
  const said = standsOut(Array.from({ length: 6 }, () => unit(5980, 35880)));
  t.deepEqual(said(unit(3550, 21300, 1)), []);
  t.deepEqual(said(unit(9000, 90000, 2, "other")), []);
  t.deepEqual(standsOut([unit(5980, 35880), unit(5990, 35880)])(unit(9000, 90000)), []);
});
