import type { Work } from "../kernel/index.ts";
import { maskName } from "../privacy/index.ts";
import { allOf, byRegion, defineRegister, regionNames } from "../register/index.ts";
import { businessTypes } from "./business-type.ts";

const region = { district: "c.district_code", street: "c.street_code" };
const states = {
  inReview: "审核中",
  returned: "待补正",
  toPublish: "待公示",
  inPublicity: "公示中",
  approved: "已通过",
  rejected: "未通过",
  withdrawn: "已撤回",
};
const typeTitles = ({ registry, city }: Work) =>
  Object.fromEntries(
    city.businessTypes.map((code) => [code, registry.find(businessTypes, code)?.title ?? code]),
  );
const stepTitles = ({ registry }: Work) =>
  Object.fromEntries(
    [...registry.all(businessTypes).values()].flatMap(({ chain }) =>
      chain.map(({ key, title }) => [key, title]),
    ),
  );

/** Of a case about units how many they are (`2套房源`) stands there in full: only the names of people are masked. */
const maskSubject =
  ({ registry }: Work) =>
  (name: string, businessType: string): string =>
    registry.find(businessTypes, businessType)?.subjectKind === "units" ? name : maskName(name);

/** 办件库: everything that was submitted, with the step it is at. Drafts are the applicant's alone. */
export const casesRegister = defineRegister({
  code: "cases",
  title: "办件库",
  group: "casework",
  who: ["window", "street", "district", "city", "operator", "auditor", "admin"],
  from: "housing_case c",
  id: "c.id",
  columns: [
    { key: "caseNo", label: "受理号", sql: "c.case_no", type: "link", width: 158 },
    {
      key: "businessType",
      label: "业务类型",
      sql: "c.business_type",
      type: "text",
      words: typeTitles,
      width: 125,
    },
    {
      ...{ key: "applicant", label: "申请人", sql: "c.applicant_name", type: "text", width: 90 },
      ...{ sealed: "housing_case.applicant_name", showBy: { sql: "c.business_type", show: maskSubject } },
    },
    { key: "district", label: "区", sql: "c.district_code", type: "text", words: regionNames, width: 105 },
    { key: "street", label: "街道（乡镇）", sql: "c.street_code", type: "text", words: regionNames },
    {
      ...{ key: "state", label: "状态", sql: "c.state", type: "status", words: states, width: 90 },
      tones: {
        inReview: "active",
        toPublish: "active",
        inPublicity: "active",
        returned: "warning",
        approved: "good",
        rejected: "bad",
      },
    },
    { key: "step", label: "环节", sql: "c.step_key", type: "text", words: stepTitles, width: 105 },
    { key: "stepDueAt", label: "本环节期限", sql: "c.step_due_at", type: "end", sortable: true },
    { key: "submittedAt", label: "递交时间", sql: "c.submitted_at", type: "instant", sortable: true },
    { key: "closedAt", label: "办结时间", sql: "c.closed_at", type: "instant", hidden: true },
  ],
  filters: [
    { key: "caseNo", label: "受理号", type: "text", sql: "c.case_no like ? escape '!'", prefix: true },
    {
      key: "name",
      label: "申请人姓名",
      type: "text",
      sql: "c.applicant_name_index = ?",
      blind: "person.name",
    },
    {
      key: "idNumber",
      label: "身份证号",
      type: "text",
      sql: "c.applicant_index = ?",
      blind: "person.id_number",
    },
    { key: "businessType", label: "业务类型", type: "choice", sql: "c.business_type", words: typeTitles },
    { key: "state", label: "状态", type: "choice", sql: "c.state", words: states },
    { key: "region", label: "区、街道", type: "region", columns: region },
    { key: "submittedAt", label: "递交日期", type: "dateRange", sql: "c.submitted_at", holds: "instant" },
  ],
  scope: (work) => allOf([{ sql: "c.state <> 'draft'", parameters: [] }, byRegion(region)(work)]),
  defaultSort: "-submittedAt",
  essential: ["applicant", "state", "step", "stepDueAt"],
  rowLink: "/cases/:id",
});
