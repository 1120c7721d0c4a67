import test from "ava";
import { kindSums, reportedBuildings } from "./caseUnitGroups.ts";
import type { ReportedUnit } from "./inventory.api.ts";

const unit = (building: string, floor: number, more: Partial<ReportedUnit> = {}): ReportedUnit => ({
  ...{ id: `${building}/${floor}`, estate: "章江和苑", building, doorNo: `${floor}01`, floor, position: 1 },
  ...{
    bedrooms: 1,
    area: "35.50",
    orientation: "南",
    rentFen: 21300,
    state: "待审核",
    listBy: null,
    remarks: [],
  },
  ...more,
});

test("G3.1 a report is summed by bedrooms, from the smallest area and rent to the largest", (t) => {
  const units = [
    unit("1栋", 1),
    unit("1栋", 2, { area: "36.10" }),
    unit("1栋", 3, { bedrooms: 2, rentFen: 35880 }),
  ];
  t.deepEqual(kindSums(units), [
    { kind: "一居室", count: 2, areas: "35.50 – 36.10", rents: "213.00" },
    { kind: "二居室", count: 1, areas: "35.50", rents: "358.80" },
    { kind: "合计", count: 3, areas: "35.50 – 36.10", rents: "213.00 – 358.80" },
  ]);
});

test("G3.1 a report is drawn building by building, what is to be looked at in another colour", (t) => {
  const drawn = reportedBuildings([
    unit("10栋", 1),
    unit("2栋", 1),
    unit("2栋", 2, { remarks: ["退回补正后新增"] }),
  ]);
  t.deepEqual(
    drawn.map(({ name, sums }) => [name, sums]),
    [
      ["章江和苑 2栋", "2 套：一居室 2"],
      ["章江和苑 10栋", "1 套：一居室 1"],
    ],
  );
  t.deepEqual(
    drawn[0]?.floors.map(({ floor, units }) => [floor, units[0]?.state]),
    [
      [1, { label: "一居室", tone: "neutral" }],
      [2, { label: "需要核对", tone: "warning" }],
    ],
  );
});
