import test from "ava";
import type { ImportRow } from "./import-row.ts";
import type { Building, Estate } from "./inventory.entity.ts";
import { judgeSheet } from "./judge-sheet.ts";
import { type Stock, StockedBuilding, type StockedUnit } from "./sheet-stock.ts";
import type { UnitState } from "./unit.flow.ts";
import { changesOf } from "./unit-fields.ts";

const estate = { id: "e", code: "GZ-001", name: "名苑" } as Estate;
const building = { id: "b", estateId: "e", name: "1栋", floors: 6, unitsPerFloor: 4 } as Building;

/** 101 stands on floor 1 in position 1. */
const flat = (doorNo: string, state: UnitState = "registered"): StockedUnit => ({
  ...{ id: doorNo, buildingId: "b", districtCode: "360702", state, version: 1, doorNo },
  ...{ floor: Number(doorNo[0]), position: Number(doorNo.at(-1)), bedrooms: 2 },
  ...{ areaCentiares: 5980, orientation: "南北", rentFen: 35880 },
});

const stockOf = (...flats: StockedUnit[]): Stock => ({
  estates: new Map([["GZ-001", estate]]),
  buildings: new Map([["e/1栋", new StockedBuilding(estate, building, flats)]]),
});

const row = (doorNo: string, other: Partial<ImportRow> = {}): ImportRow => ({
  ...{ 小区编码: "GZ-001", 楼栋: "1栋", 楼层: doorNo[0]!, 位置: doorNo.at(-1)!, 门牌号: doorNo },
  ...{ 居室: "二居室", "建筑面积（㎡）": "59.80", 朝向: "南北", "月租金（元）": "358.80" },
  ...other,
});

const sheet = (...rows: ImportRow[]) => rows.map((one, i) => ({ number: i + 2, row: one }));

/** What came of a sheet, short enough to be read. */
function judged(stock: Stock, ...rows: ImportRow[]) {
  const { placed, known, corrections, rejected } = judgeSheet(stock, sheet(...rows));
  return {
    placed: placed.map(({ unit }) => unit.doorNo),
    known,
    corrected: corrections.map((one) =>
      [
        one.flat.doorNo,
        ...changesOf(one.flat, one.unit).map(({ label, from, to }) => `${label} ${from} → ${to}`),
      ].join(" "),
    ),
    rejected: rejected.map(({ number, reasons }) => [number, ...reasons].join(" ")),
  };
}

test("G3.1 a row that says something else of a flat not listed yet is a correction, field by field, and changes nothing", (t) => {
  const stock = stockOf(flat("101"), flat("102"));
  t.deepEqual(
    judged(
      stock,
      row("101", { "月租金（元）": "400", 朝向: "东", 居室: "三居室", "建筑面积（㎡）": "60.5" }),
      row("102"),
      row("103"),
    ),
    {
      placed: ["103"],
      known: 1,
      corrected: [
        "101 居室 二居室 → 三居室 建筑面积 59.80㎡ → 60.50㎡ 朝向 南北 → 东 月租金 358.80元 → 400.00元",
      ],
      rejected: [],
    },
  );
});

test("G3.1 a wrong door is corrected by its place, unless another row names the flat or it is listed", (t) => {
  const wrongDoor = row("102", { 门牌号: "1-102" });
  t.deepEqual(judged(stockOf(flat("101"), flat("102")), wrongDoor).corrected, ["102 门牌号 102 → 1-102"]);
  t.deepEqual(judged(stockOf(flat("101"), flat("102")), wrongDoor, row("102")), {
    ...{ placed: [], known: 1, corrected: [] },
    rejected: ["2 1层第2户已经登记为102"],
  });
  t.deepEqual(judged(stockOf(flat("102", "listed")), wrongDoor).rejected, ["2 1层第2户已经登记为102"]);
});

test("G3.1 flats change places together; a place that somebody keeps is not given away", (t) => {
  const swapped = [row("101", { 位置: "2" }), row("102", { 位置: "1" })];
  t.deepEqual(judged(stockOf(flat("101"), flat("102")), ...swapped).corrected, [
    "101 位置 第1户 → 第2户",
    "102 位置 第2户 → 第1户",
  ]);
  const moved = [row("101", { 位置: "2" }), row("102", { 位置: "3" })];
  t.deepEqual(judged(stockOf(flat("101"), flat("102"), flat("103", "listed")), ...moved), {
    ...{ placed: [], known: 0, corrected: [] },
    rejected: ["2 1层第2户已经登记为102", "3 1层第3户已经登记为103"],
  });
  t.deepEqual(judged(stockOf(flat("101")), row("101", { 楼层: "9" })).rejected, ["2 楼层应当在1到6之间"]);
});

test("G3.1 two rows about one flat: the first counts, the second is told of it", (t) => {
  t.deepEqual(judged(stockOf(flat("101")), row("101"), row("101", { "月租金（元）": "400" })), {
    ...{ placed: [], known: 1, corrected: [] },
    rejected: ["3 门牌号101与第2行重复"],
  });
  const said = row("101", { "月租金（元）": "400" });
  t.like(judged(stockOf(flat("101")), said, said, row("101")), {
    ...{ known: 1, corrected: ["101 月租金 358.80元 → 400.00元"] },
    rejected: ["4 门牌号101与第2行重复"],
  });
  t.like(judged(stockOf(), row("101"), row("101")), { placed: ["101"], known: 1, rejected: [] });
});

test("G3.1 what is reported, listed, reserved, held, chosen or let is not corrected by a sheet; it says which way leads there", (t) => {
  const ways: Partial<Record<UnitState, RegExp>> = {
    reported: /正在上报审核。请先撤回这件上报/,
    listed: /已经上架。请报市级住房保障部门下架/,
    inSession: /正在选房/,
    taken: /已经由家庭选定/,
    let: /已经出租/,
    vacated: /是腾退房源/,
    reserved: /请先解除预留/,
    held: /请先解除锁定/,
  };
  for (const [state, way] of Object.entries(ways)) {
    const stock = stockOf(flat("101", state as UnitState));
    const { rejected, corrected } = judged(stock, row("101", { "月租金（元）": "400" }));
    t.deepEqual(corrected, [], state);
    t.regex(
      rejected[0] ?? "",
      /^2 门牌号101已经登记过，月租金登记为358\.80元，与表中的不同。这套房源/,
      state,
    );
    t.regex(rejected[0] ?? "", way, state);
    t.is(judged(stock, row("101")).known, 1, "the same again is no difference");
  }
});
