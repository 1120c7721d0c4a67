import { fillTemplate, type NoticeTemplate } from "./notice-template.ts";
import { type NoticeFrame, renderNotice } from "./render-notice.ts";

/** What 《配租通知单》 says. Texts are as printed: masked, formatted, in the words of the rules. */
export interface AllocationNoticeData extends NoticeFrame {
  readonly noticeNumber: string;
  /** 保障组别: 廉租住房组 or 公共租赁住房组. */
  readonly tier: string;
  /** 轮候顺序号. */
  readonly queueNumber: string;
  readonly applicantName: string;
  readonly idNumberMasked: string;
  readonly householdSize: number;
  readonly members: readonly { readonly name: string; readonly relation: string }[];
  readonly estate: string;
  readonly building: string;
  readonly unit: string;
  readonly door: string;
  /** Floor area in square metres, for example 59.32. */
  readonly area: string;
  /** 居室类别: 二居室. */
  readonly bedrooms: string;
  readonly monthlyRentFen: number;
  readonly chosenAt: string;
  readonly publicityPeriod: string;
  readonly downloadWithin: string;
  readonly signWithin: string;
  readonly signBy: string;
  readonly place: string;
}

/** The fields an allocation notice template may use, with what staff see in the template editor. */
export const ALLOCATION_NOTICE_FIELDS = {
  noticeNumber: "通知单编号",
  tier: "保障组别",
  queueNumber: "轮候顺序号",
  applicantName: "申请人",
  idNumberMasked: "证件号码（脱敏）",
  householdSize: "家庭人口",
  members: "家庭成员",
  estate: "配租小区",
  building: "楼栋",
  unit: "单元",
  door: "房号",
  area: "建筑面积",
  bedrooms: "居室类别",
  monthlyRent: "月租金",
  chosenAt: "选房时间",
  publicityPeriod: "公示期",
  downloadWithin: "下载期限",
  signWithin: "办理时限",
  signBy: "办理截止日",
  place: "办理地点",
  authority: "签发机关",
  issuedOn: "签发日期",
} as const;

/** Default template, after 《赣州市中心城区公共租赁住房常态化轮候配租操作规则》 二（四）（五）. */
export const ALLOCATION_NOTICE_TEMPLATE: NoticeTemplate = {
  title: ["赣州市中心城区公共租赁住房", "配租通知单"],
  reference: "编号：{{noticeNumber}}",
  salutation: "{{applicantName}}家庭：",
  body: [
    "根据《赣州市中心城区公共租赁住房常态化轮候配租操作规则》，你户已于{{chosenAt}}完成线上选房，选房结果经公示无异议或异议不成立。现将配租结果通知如下：",
  ],
  rows: [
    ["保障组别", "{{tier}}", "轮候顺序号", "{{queueNumber}}"],
    ["申请人", "{{applicantName}}", "证件号码", "{{idNumberMasked}}"],
    ["家庭人口", "{{householdSize}}人", "居室类别", "{{bedrooms}}"],
    ["家庭成员", "{{members}}"],
    ["配租房源", "{{estate}}{{building}}{{unit}}{{door}}"],
    ["建筑面积", "{{area}}平方米", "月租金", "{{monthlyRent}}"],
    ["选房时间", "{{chosenAt}}", "办理期限", "{{signBy}}"],
    ["公示期", "{{publicityPeriod}}"],
    ["办理地点", "{{place}}"],
  ],
  closing: [
    "一、申请人应在收到选房合格短信通知后{{downloadWithin}}内，自行下载打印本通知单。",
    "二、请在{{signWithin}}内持本通知单及线上递交的申请资料原件，到上述地点办理承租手续；逾期视为放弃承租资格，未及时签订租赁合同的，视为自动放弃一批次配租资格。",
    "三、办理入住时将现场核验申请资料原件或相关佐证材料。拒不提供资料或经区级住房保障部门审核认定不符合条件的，取消配租资格。",
  ],
  footer: "本通知单由系统生成并加盖电子签章，请以扫码核验结果为准；涂改无效。",
};

/** 《配租通知单》 as PDF, by the default template or one that staff edited (already checked when saved). */
export async function renderAllocationNotice(
  data: AllocationNoticeData,
  template: NoticeTemplate = ALLOCATION_NOTICE_TEMPLATE,
): Promise<Uint8Array> {
  return renderNotice(fillTemplate(template, allocationNoticeValues(data)), data);
}

/** The printed text of every field; throws RangeError when the rent is not a whole number of fen. */
export function allocationNoticeValues(
  data: AllocationNoticeData,
): Record<keyof typeof ALLOCATION_NOTICE_FIELDS, string> {
  const { noticeNumber, tier, queueNumber, applicantName, idNumberMasked, estate, building, unit, door } =
    data;
  const { area, bedrooms, chosenAt, publicityPeriod, downloadWithin, signWithin, signBy, place } = data;
  const members = data.members.map(({ name, relation }) => `${name}（${relation}）`).join("、") || "无";
  return {
    ...{ noticeNumber, tier, queueNumber, applicantName, idNumberMasked, estate, building, unit, door },
    ...{ area, bedrooms, chosenAt, publicityPeriod, downloadWithin, signWithin, signBy, place, members },
    householdSize: String(data.householdSize),
    monthlyRent: `${yuan(data.monthlyRentFen)}元`,
    authority: data.authority,
    issuedOn: data.issuedOn,
  };
}

/** Fen as yuan with two decimals, without passing through a fraction. */
function yuan(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new RangeError("money is a whole number of fen");
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;
}
