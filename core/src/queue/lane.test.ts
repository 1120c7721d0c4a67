import test from "ava";
import { cities } from "../city/index.ts";
import { areaOfDistrict } from "../kernel/index.ts";
import { lanesOf, laneText, tiers } from "./index.ts";

const ganzhou = cities.ganzhou!;

test("G3.8 一（一） 中心城区一个轮候区域，两个组别、三种居室，共六组", (t) => {
  t.deepEqual(
    ganzhou.areas.map(({ code }) => code),
    ["GZ-CENTRE"],
  );
  t.deepEqual(lanesOf("GZ-CENTRE"), [
    "GZ-CENTRE/lowRent/1",
    "GZ-CENTRE/lowRent/2",
    "GZ-CENTRE/lowRent/3",
    "GZ-CENTRE/publicRental/1",
    "GZ-CENTRE/publicRental/2",
    "GZ-CENTRE/publicRental/3",
  ]);
  t.deepEqual(
    tiers.map((tier) => laneText(tier, 1)),
    ["廉租住房组 · 一居室", "公共租赁住房组 · 一居室"],
  );
});

test("一（一） 四（一） 章贡区、赣州经开区、蓉江新区同属一个轮候区域", (t) => {
  const districts = ganzhou.regions.filter(({ level }) => level === "district");
  t.deepEqual(
    districts.map(({ name }) => name),
    ["章贡区", "赣州经开区", "赣州蓉江新区"],
  );
  t.true(districts.every(({ code }) => areaOfDistrict(ganzhou, code)?.code === "GZ-CENTRE"));
});
