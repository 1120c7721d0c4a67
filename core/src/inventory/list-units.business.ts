import { defineBusinessType } from "../casework/index.ts";
import { unitReviewWithin } from "./parameters.ts";
import {
  reportUnits,
  returnReviewedUnits,
  settleUnits,
  unitIssues,
  unitsForm,
  unitsSubject,
  unitWords,
} from "./unit-case.ts";

/** G3.1 选房房源上报: the operator reports units, the district reviews them, then they are on offer. */
export const listUnits = defineBusinessType({
  code: "inventory.listUnits",
  title: "选房房源上报",
  intro: "运营单位上报可供配租的房源，经区级住房保障部门审核后纳入选房房源。",
  clause: "4.4.3.1.1 选房房源管理；操作规则 三（一）",
  form: unitsForm("上报说明"),
  materials: [{ code: "unitList", title: "房源清单", required: false, max: 5 }],
  chain: [
    {
      kind: "review",
      key: "district",
      title: "区级审核",
      role: "district",
      region: "district",
      within: unitReviewWithin,
    },
  ],
  startedBy: ["operator"],
  subjectKind: "units",
  subject: unitsSubject,
  answerWords: unitWords,
  issues: unitIssues(["registered"]),
  onSubmitted: reportUnits,
  async onApproved(work, kase) {
    await settleUnits(work, kase, { act: "list" });
  },
  onClosed: returnReviewedUnits,
});
