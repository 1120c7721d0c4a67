import type { BusinessType, CaseAbility, CaseAct, CaseState } from "@housing/core/casework";
import type { Role } from "@housing/core/kernel";

type Tone = "neutral" | "active" | "good" | "warning" | "bad";

/** The one wording of case states for every front. */
export const stateText: Readonly<Record<CaseState, { label: string; tone: Tone }>> = {
  draft: { label: "草稿", tone: "neutral" },
  inReview: { label: "审核中", tone: "active" },
  returned: { label: "待补正", tone: "warning" },
  toPublish: { label: "待公示", tone: "active" },
  inPublicity: { label: "公示中", tone: "active" },
  approved: { label: "已通过", tone: "good" },
  rejected: { label: "未通过", tone: "bad" },
  withdrawn: { label: "已撤回", tone: "neutral" },
};

export const actText: Readonly<Record<CaseAct["act"], string>> = {
  submitted: "提交申请",
  resubmitted: "补正后重新提交",
  approved: "审核通过",
  returned: "退回补正",
  rejected: "审核不通过",
  withdrawn: "撤回申请",
  published: "发布公示",
  publicityPassed: "公示结束，无异议",
  objectionUpheld: "异议成立",
  completed: "办结",
  amended: "修改",
};

export const officeText: Readonly<Partial<Record<Role, string>>> = {
  street: "街道（乡镇）",
  district: "区级住房保障部门",
  city: "市级住房保障部门",
  operator: "运营单位",
};

export interface DecisionText {
  code: string;
  label: string;
  style: "primary" | "danger" | "plain";
  reason: "required" | "optional" | "none";
  templates: string[];
  consequence?: string;
}

type DecisionTexts = Readonly<Partial<Record<CaseAbility, Omit<DecisionText, "code">>>>;

const aboutHouseholds: DecisionTexts = {
  approve: { label: "通过", style: "primary", reason: "optional", templates: ["材料齐全，情况属实，同意。"] },
  return: {
    label: "退回补正",
    style: "plain",
    reason: "required",
    templates: [
      "材料不清晰，请重新拍照上传。",
      "收入证明已过期，请提供近三个月的证明。",
      "家庭成员信息与户口簿不一致，请核对后修改。",
    ],
    consequence: "申请人会收到短信，修改后可以重新提交，原递交时间不变。",
  },
  reject: {
    label: "不通过",
    style: "danger",
    reason: "required",
    templates: ["家庭收入超过保障标准。", "家庭住房情况不符合住房困难条件。"],
    consequence: "办件就此结束，申请人会收到短信，可以另行申请。",
  },
};

/** What an operator has reported: nobody gets an SMS, and no household is spoken of. */
const aboutUnits: DecisionTexts = {
  approve: { label: "通过", style: "primary", reason: "optional", templates: ["房源情况属实，同意。"] },
  return: {
    label: "退回补正",
    style: "plain",
    reason: "required",
    templates: [
      "部分房源的面积或租金有误，请去掉后重新上报。",
      "部分房源还不具备入住条件，请去掉后重新上报。",
      "请补充竣工验收或者查验材料。",
    ],
    consequence: "退回运营单位修改后重新上报；退回期间这些房源仍在本件中，不可供配租。",
  },
  reject: {
    label: "不通过",
    style: "danger",
    reason: "required",
    templates: ["房源不具备入住条件。", "验收或者查验材料不齐。"],
    consequence: "办件就此结束，这些房源回到上报前的状态，运营单位可以另行上报。",
  },
};

/** The decisions that the abilities allow, with what the screen says about them. */
export function decisionsFor(
  abilities: readonly CaseAbility[],
  subjectKind: BusinessType["subjectKind"],
): DecisionText[] {
  const texts = subjectKind === "units" ? aboutUnits : aboutHouseholds;
  return abilities.flatMap((code) => {
    const text = texts[code];
    return text ? [{ code, ...text }] : [];
  });
}
