import type { FormSpec } from "@housing/core/contract/form";
import type { GridBuilding, GridUnit } from "../ui/UnitGrid";

export const sampleForm: FormSpec = {
  sections: [
    {
      key: "applicant",
      title: "申请人",
      fields: [
        { name: "name", label: "姓名", type: "text", required: true, maxLength: 40 },
        { name: "phone", label: "手机号", type: "phone", required: true },
        {
          name: "income",
          label: "家庭年收入",
          type: "money",
          required: true,
          help: "按上一年度填写",
          min: 0,
        },
        { name: "region", label: "户籍所在地", type: "region", required: true, options: regions() },
        { name: "since", label: "落户日期", type: "date", max: "2026-06-01" },
        { name: "married", label: "是否已婚", type: "boolean", required: true },
        {
          name: "spouse",
          label: "配偶姓名",
          type: "text",
          required: true,
          when: { field: "married", is: true },
        },
        { name: "needs", label: "优先情形", type: "multiChoice", options: options("残疾", "优抚", "孤老") },
        { name: "proof", label: "收入证明", type: "file", max: 2 },
      ],
    },
    {
      key: "members",
      title: "家庭成员",
      repeat: { min: 1, max: 3, itemTitle: "家庭成员" },
      fields: [
        {
          name: "relation",
          label: "关系",
          type: "choice",
          required: true,
          options: options("配偶", "子女", "父母"),
        },
        { name: "idNumber", label: "身份证号", type: "idNumber", required: true },
      ],
    },
  ],
};

function options(...labels: string[]) {
  return labels.map((label) => ({ value: label, label }));
}

function regions() {
  return [
    { value: "1", label: "章贡区" },
    { value: "2", label: "南康区" },
    { value: "11", label: "解放街道", parent: "1" },
    { value: "12", label: "赣江街道", parent: "1" },
    { value: "21", label: "蓉江街道", parent: "2" },
  ];
}

const states: Pick<GridUnit, "text" | "tone" | "open">[] = [
  { text: "可选", tone: "success", open: true },
  { text: "已选出", tone: "plain", open: false },
  { text: "可选", tone: "success", open: true },
  { text: "暂留", tone: "warn", open: false },
];

const floorsOf = (building: string) =>
  ["4", "3", "2"].map((floor, row) => ({
    floor,
    units: states.map((_, at) => ({
      id: `${building}${floor}0${at + 1}`,
      number: `${floor}0${at + 1}`,
      ...(states[(at + row) % states.length] ?? { text: "可选", tone: "success" as const, open: true }),
    })),
  }));

export const buildings: GridBuilding[] = [
  { id: "a", name: "1 栋", floors: floorsOf("a") },
  { id: "b", name: "2 栋", floors: floorsOf("b") },
];
