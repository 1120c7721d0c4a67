import { type Case, defineBusinessType, type FormValues, section } from "../casework/index.ts";
import { contactOf, Household } from "../household/index.ts";
import { refuseIf, type Work } from "../kernel/index.ts";
import { addEntry } from "./enter-queue.ts";
import { type Bedrooms, bedroomsText, laneOf, type Tier, tierText } from "./lane.ts";
import { pendingEntryOf } from "./load-entry.ts";
import { laneChangeRefusal, type Place } from "./may-change-lane.ts";
import { keepMeanwhile } from "./move-entry.ts";
import { myQueue } from "./my-queue.ts";
import { entryOfCase, entryOfSubject, takeOverHousehold } from "./own-entry.ts";
import type { QueueEntry } from "./queue.entity.ts";
import { refused } from "./refusals.ts";

interface Wish {
  to: Place;
  /** Members of the household as declared now. */
  size: number;
}

function wishOf(form: FormValues): Wish {
  const { tier, bedrooms, size } = section(form, "change");
  return { to: { tier: tier as Tier, bedrooms: Number(bedrooms) as Bedrooms }, size: Number(size) };
}

/** Refuses what the rule refuses, with the entry as it stands now. */
async function refuseUnfit(work: Work, entry: QueueEntry, { to, size }: Wish): Promise<void> {
  const pending = await pendingEntryOf(work, entry.householdId);
  refuseIf(pending !== null, () => refused("changePending"));
  const household = await work.em.findOneOrFail(Household, { id: entry.householdId });
  const sizes = { registered: household.size, declared: size };
  const refusal = laneChangeRefusal({ from: entry, to, size: sizes });
  if (refusal) throw refusal;
}

/** 一（六）: the request joins the next day's batch with the time of the request; the old number stays until then. */
async function joinNextBatch(work: Work, kase: Case, on: QueueEntry["qualifiedOn"]): Promise<void> {
  const entry = await entryOfCase(work, kase);
  const wish = wishOf(kase.form);
  await refuseUnfit(work, entry, wish);
  await keepMeanwhile(work, entry);
  const { householdId, areaCode, districtCode, maskedName, rejoins } = entry;
  await addEntry(work, "enter", {
    ...{ householdId, areaCode, districtCode, maskedName, rejoins, ...wish.to },
    class: entry.class,
    caseId: kase.id,
    caseNo: kase.caseNo ?? entry.caseNo,
    lane: laneOf(areaCode, wish.to.tier, wish.to.bedrooms),
    submittedAt: kase.submittedAt ?? work.clock.now(),
    qualifiedOn: on,
    state: "qualified",
    origin: "changeLane",
    replacesId: entry.id,
    pendingHouseholdId: householdId,
  });
}

/** The place as it is: whoever changes one of the two leaves the other. */
async function placeNow(work: Work): Promise<FormValues> {
  if (work.actor.kind !== "applicant") return {};
  const { entry } = (await myQueue(work)) ?? {};
  return entry ? { change: { tier: entry.tier, bedrooms: String(entry.bedrooms) } } : {};
}

/** 轮候资格调整 (G3.10): another tier or fewer bedrooms, reviewed by the district. */
export const changeLane = defineBusinessType({
  code: "queue.changeLane",
  title: "轮候资格调整",
  intro:
    "排队期间，家庭人口不变的，可以申请调整保障组别或更小居室。审核通过后参加次日批次重新生成轮候顺序号，原顺序号届时失效。",
  clause: "操作规则 一（六）",
  startedBy: "applicant",
  form: {
    sections: [
      {
        key: "change",
        title: "调整内容",
        fields: [
          {
            name: "tier",
            label: "保障组别",
            type: "choice",
            required: true,
            options: Object.entries(tierText).map(([value, label]) => ({ value, label })),
          },
          {
            name: "bedrooms",
            label: "居室类别",
            type: "choice",
            help: "只能不变或者改小。想要更大的，要先放弃轮候，再重新申请。",
            required: true,
            options: Object.entries(bedroomsText).map(([value, label]) => ({ value, label })),
          },
          {
            name: "size",
            label: "现有家庭人口",
            type: "number",
            unit: "人",
            help: "连您自己在内，一共几口人。",
            required: true,
            min: 1,
            max: 20,
          },
          { name: "reason", label: "调整原因", type: "textarea", required: true, maxLength: 500 },
        ],
      },
    ],
  },
  materials: [{ code: "proof", title: "组别调整的证明材料", required: false, max: 10 }],
  chain: [{ kind: "review", key: "district", title: "区级审核", role: "district", region: "district" }],
  begunWith: placeNow,
  subjectKind: "household",
  subject: () => ({}),
  async mayStart(work, subjectId) {
    const entry = await entryOfSubject(work, subjectId);
    refuseIf(entry.state === "admitted", () => refused("inSelection"));
    refuseIf(entry.state !== "inLine", () => refused("changeNotInLine"));
  },
  async onSubmitted(work, kase) {
    const entry = await entryOfCase(work, kase);
    await refuseUnfit(work, entry, wishOf(kase.form));
    await takeOverHousehold(work, kase, entry);
    kase.applicantName = (await contactOf(work, entry.householdId)).name;
  },
  onApproved: (work, kase, { on }) => joinNextBatch(work, kase, on),
});
