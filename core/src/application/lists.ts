import * as z from "zod/mini";
import { type CaseList, type ChainStep, caseListKind, caseLists } from "../casework/index.ts";
import { parameters } from "../city/index.ts";
import { defineParameter, type Parameter, type Period, type Registry } from "../kernel/index.ts";
import { publicityKinds } from "../publicity/index.ts";

export const periodSchema = z.object({
  n: z.int().check(z.gte(0), z.lte(365)),
  kind: z.enum(["natural", "working"]),
  countStartDay: z.optional(z.boolean()),
  rollIfHoliday: z.optional(z.boolean()),
});

const period = (
  code: string,
  title: string,
  clause: string,
  given: Pick<Parameter<Period>, "default" | "cities">,
): Parameter<Period> =>
  defineParameter<Period>({ code, topic: "application", title, clause, schema: periodSchema, ...given });

const naturalDays = (n: number): Period => ({ n, kind: "natural" });

const twoLists = "操作规则 一（三）二级审核、二榜公示";
const inGanzhou = { default: naturalDays(5), cities: ["ganzhou"] };
export const firstListPeriod = period("firstList", "一榜公示期", twoLists, inGanzhou);
export const secondListPeriod = period("secondList", "二榜公示期", twoLists, inGanzhou);
export const qualificationListPeriod = period("qualificationList", "资格公示期", "柳州市公租房资格公示", {
  ...{ default: naturalDays(7), cities: ["liuzhou"] },
});

const within = (code: string, title: string, n: number): Parameter<Period> =>
  period(code, title, "办理承诺时限", { default: { n, kind: "working" } });
export const streetReviewWithin = within("streetReviewWithin", "街道初审时限", 5);
export const districtReviewWithin = within("districtReviewWithin", "区级复审时限", 7);
export const cityReviewWithin = within("cityReviewWithin", "市级审核时限", 7);

const reviewWithin = { street: streetReviewWithin, district: districtReviewWithin, city: cityReviewWithin };
type Office = keyof typeof reviewWithin;

/** A review by an office of its own region. */
export const review = (office: Office, title: string): ChainStep => ({
  ...{ kind: "review", key: office, title, role: office, region: office },
  within: reviewWithin[office],
});

/** A public list that an office publishes for its own region. */
export const list = (key: string, title: string, office: Office, length: Parameter<Period>): ChainStep => ({
  ...{ kind: "list", key, title, role: office, region: office },
  period: length,
});

const columns = {
  caseNo: "受理号",
  applicant: "申请人",
  size: "家庭人口",
  tier: "保障组别",
  bedrooms: "居室",
  street: "街道（乡镇）",
};

const lists: readonly CaseList[] = [
  {
    code: "firstList",
    title: "公租房申请一榜公示",
    clause: "操作规则 一（三）",
    period: firstListPeriod,
    columns,
    decidedBy: { role: "district", region: "district" },
  },
  {
    code: "secondList",
    title: "公租房申请二榜公示",
    clause: "操作规则 一（三）",
    period: secondListPeriod,
    columns,
    decidedBy: { role: "district", region: "district" },
    decidesBatch: true,
  },
  {
    code: "qualificationList",
    title: "公租房资格公示",
    clause: "柳州市公租房资格公示",
    period: qualificationListPeriod,
    columns: { caseNo: "受理号", applicant: "申请人", size: "家庭人口", street: "街道（乡镇）" },
    decidedBy: { role: "city", region: "city" },
  },
];

export function contributeLists(registry: Registry): void {
  for (const list of lists) {
    registry.add(caseLists, list.code, list);
    registry.add(publicityKinds, list.code, caseListKind(list));
  }
  const all = [
    firstListPeriod,
    secondListPeriod,
    qualificationListPeriod,
    streetReviewWithin,
    districtReviewWithin,
    cityReviewWithin,
  ];
  for (const parameter of all) registry.add(parameters, parameter.code, parameter as Parameter<unknown>);
}
