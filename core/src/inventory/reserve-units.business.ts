import { defineBusinessType } from "../casework/index.ts";
import { unitReviewWithin } from "./parameters.ts";
import {
  reportUnits,
  returnReviewedUnits,
  settleUnits,
  type UnitRule,
  unitIssues,
  unitsForm,
  unitsSubject,
  unitWords,
} from "./unit-case.ts";

/** 三（三）: only the first two floors and the top floor may be reserved. */
export const mayBeReserved: UnitRule = ({ doorNo, floor, topFloor }) =>
  floor <= 2 || floor === topFloor
    ? undefined
    : `房源${doorNo}在${floor}层：只能预留一、二楼或者顶楼的房源。`;

/** G3.1 预留房源: reserved for tenants who have to move, with the consent of district and city. */
export const reserveUnits = defineBusinessType({
  code: "inventory.reserveUnits",
  title: "预留房源",
  intro: "产权单位可以预留部分一、二楼或者顶楼房源，用于承租家庭的调剂，须经区级、市级同意。",
  clause: "操作规则 三（三）",
  form: unitsForm("预留理由"),
  materials: [{ code: "request", title: "预留申请", required: false, max: 5 }],
  chain: [
    {
      kind: "review",
      key: "district",
      title: "区级审批",
      role: "district",
      region: "district",
      within: unitReviewWithin,
    },
    {
      kind: "review",
      key: "city",
      title: "市级审批",
      role: "city",
      region: "city",
      within: unitReviewWithin,
    },
  ],
  startedBy: ["operator"],
  subjectKind: "units",
  subject: unitsSubject,
  answerWords: unitWords,
  issues: unitIssues(["registered", "listed"], mayBeReserved),
  onSubmitted: reportUnits,
  async onApproved(work, kase) {
    await settleUnits(work, kase, { act: "reserve", reason: "预留用于承租家庭调剂" });
  },
  onClosed: returnReviewedUnits,
});
