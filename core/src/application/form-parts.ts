import type { SectionSpec } from "../contract/form.ts";
import { choice, idNumber, money, number, phone, region, text, yesNo } from "./fields.ts";

/** Sections that applications of both cities share; a business type picks and adds. */

export const applicantSection: SectionSpec = {
  key: "applicant",
  title: "申请人",
  help: "请如实填写，姓名和身份证号须与身份证一致。",
  fields: [
    text("name", "姓名", { maxLength: 40 }),
    idNumber("idNumber", "身份证号"),
    phone("phone", "手机号", { help: "选房通知会发到这个号码，请填写常用手机号。" }),
    choice("marriage", "婚姻状况", [
      ["single", "未婚"],
      ["married", "已婚"],
      ["divorced", "离异"],
      ["widowed", "丧偶"],
    ]),
    region("street", "所在街道（乡镇）", { help: "由这里的街道（乡镇）受理和初审。" }),
    text("address", "现住址", { maxLength: 100 }),
  ],
};

const relations = [
  ["spouse", "配偶"],
  ["child", "子女"],
  ["parent", "父母"],
  ["grandparent", "祖父母"],
  ["grandchild", "孙子女"],
  ["other", "其他"],
] as const;

/** How a member stands to the applicant, in the words that registers and notices print. */
export const relationText: Readonly<Record<string, string>> = Object.fromEntries(relations);

export const membersSection: SectionSpec = {
  key: "members",
  title: "家庭成员",
  help: "填写和您共同居住、一起申请的家人，不含申请人本人。没有可不填。",
  repeat: { min: 0, max: 9, itemTitle: "家庭成员" },
  fields: [
    text("name", "姓名", { maxLength: 40 }),
    idNumber("idNumber", "身份证号"),
    choice("relation", "与申请人关系", relations),
  ],
};

export const incomeSection: SectionSpec = {
  key: "income",
  title: "收入和财产",
  fields: [
    money("monthlyIncome", "家庭月收入", {
      unit: "元",
      max: 100_000_000,
      help: "全家人每月的收入加起来。没有收入的填 0。",
    }),
    money("assets", "家庭财产", { unit: "元", help: "包括存款、理财、股票等。没有的填 0。" }),
    yesNo("hasVehicle", "家里是否有机动车"),
  ],
};

const dwellings = [
  ["rented", "租房"],
  ["relatives", "借住亲友家"],
  ["own", "自有住房"],
  ["dormitory", "单位宿舍"],
  ["other", "其他"],
] as const;

export const housingSection: SectionSpec = {
  key: "housing",
  title: "现在的住房",
  fields: [
    choice("kind", "居住方式", dwellings),
    number("ownArea", "自有住房建筑面积", {
      unit: "平方米",
      min: 0,
      max: 1000,
      when: { field: "kind", is: "own" },
    }),
    money("monthlyRent", "现在每月租金", {
      unit: "元",
      required: false,
      when: { field: "kind", is: "rented" },
    }),
  ],
};

export const consentSection: SectionSpec = {
  key: "consent",
  title: "承诺和授权",
  help: "我承诺所填内容和上传材料真实；同意住房保障部门为审核查询我和家庭成员的户籍、婚姻、不动产、车辆、社保和民政信息。",
  fields: [
    yesNo("agreed", "我已阅读并同意", { mustBe: true, help: "请先阅读承诺和授权，勾选同意后再提交。" }),
  ],
};
