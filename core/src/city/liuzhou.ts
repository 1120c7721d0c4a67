import type { CityProfile } from "../kernel/index.ts";
import { nationalHelpLine } from "./help-line.ts";
import { type District, regionsOf } from "./regions.ts";

const districts: readonly District[] = [
  ["450202", "城中区", ["城中街道", "公园街道", "中南街道", "沿江街道"]],
  ["450203", "鱼峰区", ["天马街道", "驾鹤街道", "荣军街道", "箭盘街道"]],
  ["450204", "柳南区", ["柳南街道", "鹅山街道", "柳石街道", "南站街道"]],
  ["450205", "柳北区", ["解放街道", "雅儒街道", "胜利街道", "锦绣街道"]],
];

const regions = regionsOf("450200", "柳州市", districts);

export const liuzhou: CityProfile = {
  code: "liuzhou",
  name: "柳州市",
  platformName: "柳州市保障性住房管理平台",
  helpLine: nationalHelpLine,
  prefix: "LZ",
  regions,
  areas: [{ code: "LZ-CITY", name: "柳州市区", districts: districts.map(([code]) => code) }],
  businessTypes: ["liuzhou.publicRental.apply", "inventory.listUnits", "inventory.relistVacated"],
  allocatedBy: "draw",
  journey: [
    { title: "申请", note: "填写家庭情况，上传材料" },
    { title: "三级审核", note: "街道、城区住建局、市住房保障中心" },
    { title: "资格公示", note: "没有异议的，取得公租房保障资格" },
    { title: "摇号分配", note: "分批摇号分配住房" },
    { title: "签约入住", note: "摇号完成后签订合同，办理入住" },
  ],
  publicLists: ["qualificationList"],
  parameters: { "messaging.signature": "柳州住保" },
  issuer: { name: "柳州市住房保障中心", sealText: "柳州市住房保障中心", place: "柳州市住房保障中心服务大厅" },
  hostApp: { code: "longcheng", name: "龙城市民云" },
};
