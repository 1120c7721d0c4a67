import type { SectionSpec } from "../contract/form.ts";

/** Sections that applications of both cities share; a business type picks and adds. */

export const yesNoOptions = (...labels: readonly [value: string, label: string][]) =>
  labels.map(([value, label]) => ({ value, label }));

export const applicantSection: SectionSpec = {
  key: "applicant",
  title: "申请人",
  help: "请如实填写，姓名和身份证号须与身份证一致。",
  fields: [
    { name: "name", label: "姓名", type: "text", required: true, maxLength: 40 },
    { name: "idNumber", label: "身份证号", type: "idNumber", required: true },
    {
      name: "phone",
      label: "手机号",
      type: "phone",
      required: true,
      help: "选房通知会发到这个号码，请填写常用手机号。",
    },
    {
      name: "marriage",
      label: "婚姻状况",
      type: "choice",
      required: true,
      options: yesNoOptions(
        ["single", "未婚"],
        ["married", "已婚"],
        ["divorced", "离异"],
        ["widowed", "丧偶"],
      ),
    },
    {
      name: "street",
      label: "所在街道（乡镇）",
      type: "region",
      required: true,
      help: "由这里的街道（乡镇）受理和初审。",
    },
    { name: "address", label: "现住址", type: "text", required: true, maxLength: 100 },
  ],
};

export const membersSection: SectionSpec = {
  key: "members",
  title: "家庭成员",
  help: "填写和您共同居住、一起申请的家人，不含申请人本人。没有可不填。",
  repeat: { min: 0, max: 9, itemTitle: "家庭成员" },
  fields: [
    { name: "name", label: "姓名", type: "text", required: true, maxLength: 40 },
    { name: "idNumber", label: "身份证号", type: "idNumber", required: true },
    {
      name: "relation",
      label: "与申请人关系",
      type: "choice",
      required: true,
      options: yesNoOptions(
        ["spouse", "配偶"],
        ["child", "子女"],
        ["parent", "父母"],
        ["grandparent", "祖父母"],
        ["grandchild", "孙子女"],
        ["other", "其他"],
      ),
    },
  ],
};

export const incomeSection: SectionSpec = {
  key: "income",
  title: "收入和财产",
  fields: [
    {
      name: "monthlyIncome",
      label: "家庭月收入",
      type: "money",
      required: true,
      unit: "元",
      max: 100_000_000,
    },
    {
      name: "assets",
      label: "家庭财产",
      type: "money",
      required: true,
      unit: "元",
      help: "包括存款、理财、股票等。",
    },
    { name: "hasVehicle", label: "有没有机动车", type: "boolean", required: true },
  ],
};

export const housingSection: SectionSpec = {
  key: "housing",
  title: "现在的住房",
  fields: [
    {
      name: "kind",
      label: "居住方式",
      type: "choice",
      required: true,
      options: yesNoOptions(
        ["rented", "租房"],
        ["relatives", "借住亲友家"],
        ["own", "自有住房"],
        ["dormitory", "单位宿舍"],
        ["other", "其他"],
      ),
    },
    {
      name: "ownArea",
      label: "自有住房建筑面积",
      type: "number",
      unit: "平方米",
      min: 0,
      max: 1000,
      required: true,
      when: { field: "kind", is: "own" },
    },
    {
      name: "monthlyRent",
      label: "现在每月租金",
      type: "money",
      unit: "元",
      when: { field: "kind", is: "rented" },
    },
  ],
};

export const consentSection: SectionSpec = {
  key: "consent",
  title: "承诺和授权",
  help: "我承诺所填内容和上传材料真实；同意住房保障部门为审核查询我和家庭成员的户籍、婚姻、不动产、车辆、社保和民政信息。",
  fields: [
    {
      name: "agreed",
      label: "我已阅读并同意",
      type: "boolean",
      required: true,
      mustBe: true,
      help: "请先阅读承诺和授权，勾选同意后再提交。",
    },
  ],
};
