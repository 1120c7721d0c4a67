import type { AllocationNoticeData } from "../allocation-notice.ts";

/** A fictional allocation notice for tests. */
export const aNotice: AllocationNoticeData = {
  noticeNumber: "GZPZ-2026-000001",
  tier: "公共租赁住房组",
  queueNumber: "公租房二居室组119号",
  applicantName: "欧阳志远",
  idNumberMasked: "3607**********002X",
  householdSize: 3,
  members: [
    { name: "王*", relation: "配偶" },
    { name: "欧**涵", relation: "子女" },
  ],
  estate: "杨边公租房小区",
  building: "12栋",
  unit: "3单元",
  door: "1804室",
  area: "59.32",
  bedrooms: "二居室",
  monthlyRentFen: 26_694,
  chosenAt: "2026年11月21日14时36分",
  publicityPeriod: "2026年11月22日至11月26日",
  downloadWithin: "3个自然日",
  signWithin: "30个自然日",
  signBy: "2026年12月27日24时前",
  place: "章贡区红旗大道86号服务窗口",
  authority: "赣州市章贡区住房保障服务中心",
  issuedOn: "2026年11月27日",
  generatedAt: 1_795_737_600_000,
  verify: { url: "https://housing.example.gov.cn/v?n=GZPZ-2026-000001&c=73510294", code: "73510294" },
  seal: { authority: "赣州市章贡区住房保障服务中心", code: "3607020012345", sample: true },
};
