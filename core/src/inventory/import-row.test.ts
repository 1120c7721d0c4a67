import test from "ava";
import { type ImportRow, readRow } from "./import-row.ts";

const good: ImportRow = {
  ...{ 小区编码: "GZ-001", 楼栋: "1栋", 楼层: "3", 位置: "2", 门牌号: "302", 居室: "二居室" },
  ...{ "建筑面积（㎡）": "59.8", 朝向: "南北", "月租金（元）": "358.80" },
};

test("G3.1 a row is read exactly: area and rent are hundredths, no binary fraction in between", (t) => {
  const read = readRow(good);
  t.deepEqual(read, {
    ...{ estateCode: "GZ-001", buildingName: "1栋" },
    unit: {
      floor: 3,
      position: 2,
      doorNo: "302",
      bedrooms: 2,
      areaCentiares: 5980,
      orientation: "南北",
      rentFen: 35880,
    },
  });
  const rent = (text: string) => readRow({ ...good, "月租金（元）": text });
  t.like(rent("1.15"), { unit: { rentFen: 115 } });
  t.like(rent(" 4.35 "), { unit: { rentFen: 435 } });
  t.like(rent("9999999.99"), { unit: { rentFen: 999_999_999 } });
});

test("G3.1 everything that is wrong with a row is told at once", (t) => {
  const row: ImportRow = {
    ...good,
    楼层: "0",
    门牌号: "",
    居室: "四居室",
    "建筑面积（㎡）": "59.805",
    朝向: "朝南",
    "月租金（元）": "-3",
  };
  t.deepEqual(readRow(row), {
    wrong: [
      "楼层“0”应当是正整数",
      "请填写门牌号",
      "居室“四居室”应当是一居室、二居室或三居室",
      "建筑面积（㎡）“59.805”应当是大于0、小于1000万的数，最多两位小数，不写单位",
      "朝向“朝南”应当是东、南、西、北、东南、西南、东北、西北、南北、东西之一",
      "月租金（元）“-3”应当是大于0、小于1000万的数，最多两位小数，不写单位",
    ],
  });
});

test("G3.1 the apostrophe of our own guarded sheets does not come back as part of a value", (t) => {
  t.like(readRow({ ...good, 门牌号: "'-101" }), { unit: { doorNo: "-101" } });
});

test("G3.1 figures of full width are figures, and a door that a spreadsheet took for a day is told", (t) => {
  const typed = { 楼栋: "１栋", 楼层: "３", 门牌号: "Ａ－３０２", "建筑面积（㎡）": "５９．８" };
  t.like(readRow({ ...good, ...typed }), {
    buildingName: "1栋",
    unit: { floor: 3, doorNo: "A-302", areaCentiares: 5980 },
  });
  t.deepEqual(readRow({ ...good, 门牌号: "=1+1" }), {
    wrong: ["门牌号“=1+1”应当是数字、字母或汉字，可以有短横线、括号和#"],
  });
  t.deepEqual(readRow({ ...good, 门牌号: "2026-11-01" }), {
    wrong: ["门牌号变成了日期2026-11-01，请把单元格格式改为“文本”后重新填写"],
  });
});
