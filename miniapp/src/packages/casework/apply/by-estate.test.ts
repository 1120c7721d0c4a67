import test from "ava";
import { byEstate } from "./by-estate.ts";

const count = (estateId: string, bedrooms: number, listed: number, inSession = 0) => ({
  ...{ estateId, estateName: `小区${estateId}`, address: "某路1号", bedrooms, listed, inSession },
});

test("G1.2: remaining flats stand estate by estate, those of a running session included", (t) => {
  const counts = [count("A", 1, 3), count("A", 2, 4, 2), count("B", 2, 1)];
  t.deepEqual(
    byEstate(counts).map(({ name, left }) => [name, left.map(({ units }) => units)]),
    [
      ["小区A", [3, 6]],
      ["小区B", [1]],
    ],
  );
  t.deepEqual(
    byEstate(counts, 1).map(({ name }) => name),
    ["小区A"],
  );
});
