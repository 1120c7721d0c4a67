import { defineBusinessType, type FormValues, section } from "../casework/index.ts";
import type { SectionSpec } from "../contract/form.ts";
import { releaseHousing } from "../household/index.ts";
import { maskName } from "../privacy/index.ts";
import {
  type Bedrooms,
  bedroomCounts,
  bedroomsText,
  enterQueue,
  type PriorityClass,
  type Tier,
  tiers,
  tierText,
} from "../queue/index.ts";
import {
  applicantOf,
  applicationSubject,
  knownApplicant,
  membersOf,
  registerApplicants,
} from "./applicant.ts";
import { barredPeople, incomeCheck, ownHousingCheck, peopleIssues, sanctionCheck } from "./checks.ts";
import { choice, multiChoice } from "./fields.ts";
import {
  applicantSection,
  consentSection,
  housingSection,
  incomeSection,
  membersSection,
} from "./form-parts.ts";
import { firstListPeriod, list, review, secondListPeriod } from "./lists.ts";

interface Need {
  tier: Tier;
  bedrooms: Bedrooms;
  class: PriorityClass;
}

/** Which lane the household asks for; 优先组 counts in the publicRental tier only (一（四）). */
export function needOf(form: FormValues): Need {
  const { tier, bedrooms } = section(form, "need");
  const grounds = section(form, "priority").grounds;
  const hasGrounds = Array.isArray(grounds) && grounds.length > 0;
  return {
    tier: tier as Tier,
    bedrooms: Number(bedrooms) as Bedrooms,
    class: hasGrounds ? "priority" : "ordinary",
  };
}

const hasPriority = (form: FormValues): boolean => needOf(form).class === "priority";
const asksLowRent = (form: FormValues): boolean => needOf(form).tier === "lowRent";

const needSection: SectionSpec = {
  key: "need",
  title: "申请的住房",
  help: "可在下方查看各小区的剩余房源。",
  fields: [
    choice(
      "tier",
      "保障组别",
      tiers.map((tier) => [tier, tierText[tier]]),
      { help: "有低保或低收入证明的家庭选廉租住房组，其他家庭选公共租赁住房组。" },
    ),
    choice(
      "bedrooms",
      "居室类别",
      bedroomCounts.map((count) => [String(count), bedroomsText[count]]),
    ),
  ],
};

const grounds = [
  ["veteran", "优抚对象"],
  ["disabled", "残疾人家庭"],
  ["elderly", "60周岁以上老人家庭"],
  ["manyChildren", "多子女家庭"],
  ["modelWorker", "劳动模范、见义勇为人员"],
] as const;

const prioritySection: SectionSpec = {
  key: "priority",
  title: "优先条件",
  help: "符合下列条件的可以优先，须上传证明。没有可不选。",
  fields: [multiChoice("grounds", "优先条件", grounds, { required: false })],
};

/** 公租房申请 (G1.2, G2.1): two reviews, two lists, then the queue. */
export const ganzhouApply = defineBusinessType({
  code: "publicRental.apply",
  title: "公租房申请",
  intro:
    "在市中心城区（章贡区、赣州经开区、赣州蓉江新区）申请公租房，经街道初审、一榜公示、区级复审、二榜公示后，次日生成轮候顺序号。",
  clause: "操作规则 一（三）",
  startedBy: "applicant",
  form: {
    sections: [
      applicantSection,
      membersSection,
      needSection,
      prioritySection,
      incomeSection,
      housingSection,
      consentSection,
    ],
  },
  materials: [
    { code: "idCard", title: "身份证（全部家庭成员）", required: true, max: 20 },
    { code: "householdRegister", title: "户口簿", required: true, max: 20 },
    { code: "income", title: "收入证明", required: true, max: 10 },
    { code: "lowIncome", title: "低保或低收入证明", required: asksLowRent, max: 5 },
    { code: "priority", title: "优先条件证明", required: hasPriority, max: 10 },
    {
      code: "housing",
      title: "住房情况材料",
      help: "租房合同、不动产查询结果等。",
      required: false,
      max: 10,
    },
  ],
  chain: [
    review("street", "街道（乡镇）初审"),
    list("firstList", "一榜公示", "street", firstListPeriod),
    review("district", "区级复审"),
    list("secondList", "二榜公示", "district", secondListPeriod),
  ],
  checks: [sanctionCheck, ownHousingCheck, incomeCheck],
  begunWith: knownApplicant,
  barred: barredPeople,
  subjectKind: "household",
  subject: applicationSubject,
  issues: peopleIssues,
  publicLine(work, kase) {
    const { tier, bedrooms } = needOf(kase.form);
    return {
      caseNo: kase.caseNo ?? "",
      applicant: maskName(applicantOf(kase.form).name),
      size: `${membersOf(kase.form).length + 1}人`,
      tier: tierText[tier],
      bedrooms: bedroomsText[bedrooms],
      street: work.city.regions.find(({ code }) => code === kase.streetCode)?.name ?? "",
    };
  },
  onceApproved: "公示期满的次日生成轮候顺序号，再按号等候选房。号码和前面还有几户，在“我的轮候”里看。",
  onSubmitted: registerApplicants,
  async onApproved(work, kase, { on }) {
    if (!kase.householdId || !kase.submittedAt || !kase.districtCode)
      throw new Error(`Case ${kase.id} was approved without household, time or district`);
    await enterQueue(work, {
      householdId: kase.householdId,
      caseId: kase.id,
      caseNo: kase.caseNo ?? "",
      districtCode: kase.districtCode,
      ...needOf(kase.form),
      submittedAt: kase.submittedAt,
      qualifiedOn: on,
    });
  },
  async onClosed(work, kase) {
    if (kase.householdId) await releaseHousing(work, kase.householdId);
  },
});
