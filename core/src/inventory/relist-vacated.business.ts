import { defineBusinessType } from "../casework/index.ts";
import { unitReviewWithin } from "./parameters.ts";
import {
  reportUnits,
  returnReviewedUnits,
  settleUnits,
  unitIssues,
  unitsForm,
  unitsSubject,
  vacatedUnitWords,
} from "./unit-case.ts";
import { endListingDeadlines } from "./vacate-unit.ts";

/** G3.1 腾退房源上架: as a first listing, and the city reviews too; within ten working days of the vacating. */
export const relistVacated = defineBusinessType({
  code: "inventory.relistVacated",
  title: "腾退房源上架",
  intro: "承租家庭腾退的房源，运营单位应当在十个工作日内上报，经区级、市级审核后重新上架。",
  clause: "4.4.3.1.1 腾退房源上架需要市级审核；操作规则 三（二）",
  form: unitsForm("腾退及查验情况"),
  materials: [{ code: "inspection", title: "腾退查验记录", required: false, max: 10 }],
  chain: [
    {
      kind: "review",
      key: "district",
      title: "区级审核",
      role: "district",
      region: "district",
      within: unitReviewWithin,
    },
    {
      kind: "review",
      key: "city",
      title: "市级审核",
      role: "city",
      region: "city",
      within: unitReviewWithin,
    },
  ],
  startedBy: ["operator"],
  subjectKind: "units",
  subject: unitsSubject,
  answerWords: vacatedUnitWords,
  issues: unitIssues(["vacated"]),
  onSubmitted: reportUnits,
  async onApproved(work, kase) {
    await endListingDeadlines(work, await settleUnits(work, kase, { act: "list" }));
  },
  onClosed: returnReviewedUnits,
});
