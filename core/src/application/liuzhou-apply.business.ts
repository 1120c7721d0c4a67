import { record } from "../audit/index.ts";
import { defineBusinessType, section } from "../casework/index.ts";
import type { SectionSpec } from "../contract/form.ts";
import { releaseHousing } from "../household/index.ts";
import { maskName } from "../privacy/index.ts";
import {
  applicantOf,
  applicationSubject,
  knownApplicant,
  membersOf,
  registerApplicants,
} from "./applicant.ts";
import { barredPeople, incomeCheck, ownHousingCheck, peopleIssues, sanctionCheck } from "./checks.ts";
import { choice, number, text } from "./fields.ts";
import {
  applicantSection,
  consentSection,
  housingSection,
  incomeSection,
  membersSection,
} from "./form-parts.ts";
import { list, qualificationListPeriod, review } from "./lists.ts";

const kinds = [
  ["local", "本市城镇户籍家庭"],
  ["graduate", "新就业无房职工"],
  ["migrant", "稳定就业外来务工人员"],
] as const;
const aids = [
  ["none", "无"],
  ["minimum", "最低生活保障"],
  ["extreme", "特困供养"],
  ["marginal", "低保边缘家庭"],
] as const;
const months = { min: 0, max: 600, unit: "个月", when: { field: "kind", is: "migrant" } };

const statusSection: SectionSpec = {
  key: "status",
  title: "申请类型",
  fields: [
    choice("kind", "申请人类型", kinds),
    text("employer", "工作单位", { maxLength: 60, when: { field: "kind", is: ["graduate", "migrant"] } }),
    number("socialInsuranceMonths", "在柳缴纳社保月数", months),
    choice("aid", "民政救助", aids, { help: "民政部门认定过的选一项，没有的选“无”。" }),
  ],
};

/** 柳州公租房资格申请 (LB1.3.1): street, district, city; then the public list; then the qualification register. */
export const liuzhouApply = defineBusinessType({
  code: "liuzhou.publicRental.apply",
  title: "公租房资格申请",
  intro: "经街道、城区住建局、市住建局（市住房保障中心）三级审核并公示后，取得公租房保障资格。",
  clause: "《公共租赁住房管理办法》第七条至第九条",
  startedBy: "applicant",
  form: {
    sections: [
      applicantSection,
      membersSection,
      statusSection,
      incomeSection,
      housingSection,
      consentSection,
    ],
  },
  materials: [
    { code: "idCard", title: "身份证（全部家庭成员）", required: true, max: 20 },
    { code: "householdRegister", title: "户口簿或居住证", required: true, max: 20 },
    {
      code: "employment",
      title: "劳动合同或社保缴纳证明",
      required: (form) => section(form, "status").kind !== "local",
      max: 10,
    },
    {
      code: "aid",
      title: "民政救助证明",
      required: (form) => section(form, "status").aid !== "none",
      max: 5,
    },
  ],
  chain: [
    review("street", "街道初审"),
    review("district", "城区住建局复审"),
    review("city", "市住房保障中心审核"),
    list("qualificationList", "资格公示", "city", qualificationListPeriod),
  ],
  checks: [sanctionCheck, ownHousingCheck, incomeCheck],
  begunWith: knownApplicant,
  barred: barredPeople,
  subjectKind: "household",
  subject: applicationSubject,
  issues: peopleIssues,
  publicLine: (work, kase) => ({
    caseNo: kase.caseNo ?? "",
    applicant: maskName(applicantOf(kase.form).name),
    size: `${membersOf(kase.form).length + 1}人`,
    street: work.city.regions.find(({ code }) => code === kase.streetCode)?.name ?? "",
  }),
  onceApproved:
    "您家已取得公租房保障资格。接下来分批摇号分配住房，摇号完成后签订合同。请保持手机畅通，家庭情况没有变化的不用再办什么。",
  onSubmitted: registerApplicants,
  async onApproved(work, kase, { on }) {
    const facts = { caseNo: kase.caseNo ?? null, qualifiedOn: on.toString() };
    record(work, {
      act: "qualification.granted",
      subjectType: "household",
      subjectId: kase.householdId ?? "",
      districtCode: kase.districtCode ?? null,
      facts,
    });
  },
  async onClosed(work, kase) {
    if (kase.householdId) await releaseHousing(work, kase.householdId);
  },
});
