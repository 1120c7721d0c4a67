import test from "ava";
import { maskAddress, maskIdNumber, maskIdNumberPublic, maskName, maskPhone } from "./masking.ts";

const table = (
  title: string,
  mask: (value: string) => string,
  cases: readonly (readonly [string, string])[],
) => {
  for (const [value, shown] of cases)
    test(`N1 ${title}: ${value} → ${shown}`, (t) => t.is(mask(value), shown));
};

table("name", maskName, [
  ["李明", "李*"],
  ["王小明", "王*明"],
  ["欧阳志远", "欧**远"],
  ["𠮷野家", "𠮷*家"],
  ["𬱟㛃", "𬱟*"],
  ["李", "*"],
  ["", ""],
]);

table("identity number for staff", maskIdNumber, [
  ["11010519491231002X", "110105********002X"],
  ["E12345678", "E1*****78"],
  ["1234", "****"],
]);

table("identity number in public", maskIdNumberPublic, [
  ["11010519491231002X", "1101**********002X"],
  ["E12345678", "E******78"],
]);

table("phone", maskPhone, [
  ["13812348000", "138****8000"],
  ["0797-8123456", "*********456"],
  ["110", "***"],
]);

table("address", maskAddress, [
  ["赣州市章贡区红旗大道86号阳光小区3栋2单元501室", "赣州市章贡区红旗大道86号阳光小区***"],
  ["章贡区杨边公租房小区十二栋", "章贡区杨边公租房小区***"],
  ["蓉江新区水南苑3-2-501", "蓉江新区水南苑***"],
  ["水南镇腊长村12号", "水南镇腊长村***"],
  ["章贡区水南镇", "章贡区水南镇"],
  ["501室", "***"],
]);
