import { type Case, defineBusinessType } from "../casework/index.ts";
import { contactOf } from "../household/index.ts";
import type { Work } from "../kernel/index.ts";
import { endEntry } from "./end-entry.ts";
import { heldEntry } from "./load-entry.ts";
import { entryOfCase, entryOfSubject, takeOverHousehold } from "./own-entry.ts";
import type { QueueEntry } from "./queue.entity.ts";
import { convertRefusal } from "./queue.policy.ts";
import { addSubsidyHousehold } from "./subsidy-households.ts";
import { tellHousehold } from "./tell-household.ts";

async function refuseUnfit(work: Work, entry: QueueEntry): Promise<void> {
  const refusal = convertRefusal(await heldEntry(work, entry));
  if (refusal) throw refusal;
}

/** 一（七）: the number is void; the household stands in the register of subsidies and is told. */
async function convert(work: Work, entry: QueueEntry, kase: Case): Promise<void> {
  await refuseUnfit(work, entry);
  const ended = await endEntry(work, entry.id, { reason: "converted" });
  await addSubsidyHousehold(work, ended, { caseId: kase.id, caseNo: kase.caseNo ?? "" });
  await tellHousehold(work, ended, { template: "queue.converted" });
}

/** 轮候家庭转租赁补贴 (G3.13): from the flat to the subsidy, reviewed by the district. */
export const convertToSubsidy = defineBusinessType({
  code: "queue.convertToSubsidy",
  title: "轮候转租赁补贴",
  intro: "轮候期间可以申请由公租房实物保障转为租赁补贴。审核通过后，轮候顺序号失效；以后可以重新申请公租房。",
  clause: "操作规则 一（七）",
  startedBy: "applicant",
  form: {
    sections: [
      {
        key: "convert",
        title: "转为租赁补贴",
        fields: [
          { name: "reason", label: "申请原因", type: "textarea", required: true, maxLength: 500 },
          {
            name: "agreed",
            label: "同意放弃本批次轮候资格",
            type: "boolean",
            required: true,
            mustBe: true,
            help: "转为租赁补贴须放弃本批次轮候资格，请确认同意。",
          },
        ],
      },
    ],
  },
  materials: [],
  chain: [{ kind: "review", key: "district", title: "区级审核", role: "district", region: "district" }],
  subjectKind: "household",
  subject: () => ({}),
  async mayStart(work, subjectId) {
    await refuseUnfit(work, await entryOfSubject(work, subjectId));
  },
  async onSubmitted(work, kase) {
    const entry = await entryOfCase(work, kase);
    await refuseUnfit(work, entry);
    await takeOverHousehold(work, kase, entry);
    kase.applicantName = (await contactOf(work, entry.householdId)).name;
  },
  onApproved: async (work, kase) => convert(work, await entryOfCase(work, kase), kase),
});
