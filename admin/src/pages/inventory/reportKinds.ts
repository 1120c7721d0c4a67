import type { Choice } from "../../ui/Choices.tsx";

export interface ReportKind {
  businessType: string;
  title: string;
  /** What happens after handing in. */
  next: string;
  /** States that the flats may come from. */
  from: readonly [Choice, ...Choice[]];
  reasonLabel: string;
  empty: string;
}

export const reportKinds: readonly [ReportKind, ...ReportKind[]] = [
  {
    businessType: "inventory.listUnits",
    title: "选房房源上报",
    next: "上报后由区级住房保障部门审核，通过后即可供配租。",
    from: [{ value: "registered", label: "未上架" }],
    reasonLabel: "上报说明",
    empty: "没有未上架的房源，请先导入或登记房源",
  },
  {
    businessType: "inventory.relistVacated",
    title: "腾退房源上架",
    next: "腾退后十个工作日内上报，经区级、市级审核后重新可供配租。",
    from: [{ value: "vacated", label: "已腾退" }],
    reasonLabel: "腾退及查验情况",
    empty: "没有腾退待上架的房源",
  },
  {
    businessType: "inventory.reserveUnits",
    title: "预留房源",
    next: "只能预留一、二楼或者顶楼的房源，须经区级、市级同意。",
    from: [
      { value: "registered", label: "未上架" },
      { value: "listed", label: "可供配租" },
    ],
    reasonLabel: "预留理由",
    empty: "没有可以预留的房源",
  },
];
