import type { CityProfile } from "../kernel/index.ts";
import { nationalHelpLine } from "./help-line.ts";
import { type District, regionsOf } from "./regions.ts";

const districts: readonly District[] = [
  ["360702", "章贡区", ["解放街道", "赣江街道", "南外街道", "东外街道", "水南镇"]],
  ["3607JK", "赣州经开区", ["蟠龙镇", "黄金岭街道", "金岭街道", "三江乡"]],
  ["3607RJ", "赣州蓉江新区", ["潭口镇", "潭东镇", "高校园区管理处"]],
];

/** 经开区 and 蓉江新区 have no GB/T 2260 code: the platform's own codes below 赣州 360700. */
const regions = regionsOf("360700", "赣州市中心城区", districts);

export const ganzhou: CityProfile = {
  code: "ganzhou",
  name: "赣州市",
  platformName: "赣州市公租房轮候配租",
  helpLine: nationalHelpLine,
  prefix: "GZ",
  regions,
  areas: [{ code: "GZ-CENTRE", name: "中心城区", districts: districts.map(([code]) => code) }],
  businessTypes: [
    "publicRental.apply",
    "queue.changeLane",
    "queue.convertToSubsidy",
    "inventory.listUnits",
    "inventory.relistVacated",
    "inventory.reserveUnits",
  ],
  allocatedBy: "queue",
  journey: [
    { title: "申请", note: "填写家庭情况，上传材料" },
    { title: "审核公示", note: "街道初审、区级复审，两榜公示" },
    { title: "轮候", note: "取得轮候顺序号，按号等候" },
    { title: "选房", note: "收到短信后，在规定时间内选房" },
    { title: "入住", note: "领取配租通知单，办理签约入住" },
  ],
  publicLists: ["firstList", "secondList", "queueNumbers", "selectionResult", "continueRequest"],
  parameters: { "messaging.signature": "赣州住保" },
  issuer: {
    name: "赣州市城市住房服务中心",
    sealText: "赣州市城市住房服务中心",
    place: "赣州市保障性住房建设运营有限公司服务窗口",
  },
  hostApp: { code: "ganfutong", name: "赣服通" },
};
