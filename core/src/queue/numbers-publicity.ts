import {
  areaByCode,
  BUSINESS_ZONE,
  chineseDate,
  earlier,
  Instant,
  startOfDay,
  type Work,
} from "../kernel/index.ts";
import { type PublicityKind, publish } from "../publicity/index.ts";
import type { BatchEntrant } from "./batch-entrants.ts";
import { endByObjection } from "./end-by-objection.ts";
import type { Issued } from "./issue-numbers.ts";
import { classText, laneText } from "./lane.ts";
import { entryById } from "./load-entry.ts";
import { applyMove } from "./move-entry.ts";
import { numbersPublicity } from "./parameters.ts";
import type { QueueBatch } from "./queue.entity.ts";

export const queueNumbers = "queueNumbers";

/** G3.6, 一（五）: 轮候顺序号公示. Passed, the household stands in line from 00:00 of the next day. */
export const numbersKind: PublicityKind = {
  code: queueNumbers,
  title: "轮候顺序号公示",
  clause: "操作规则 一（五）",
  period: numbersPublicity,
  columns: {
    lane: "组别居室",
    number: "轮候顺序号",
    maskedName: "申请人",
    caseNo: "受理号",
    class: "类别",
    submittedAt: "线上递交申请时间",
  },
  decidedBy: { role: "district", region: "district" },
  async passed(work, { subjectId }, { on }) {
    const entry = await entryById(work, subjectId);
    if (entry.state !== "publicised") return;
    const inLineAt = startOfDay(on.add({ days: 1 }));
    const at = earlier(work.clock.now(), inLineAt);
    await applyMove(work, entry, "standInLine", { at, change: { inLineAt } });
  },
  upheld: (work, { subjectId }) => endByObjection(work, subjectId),
};

/** Publishes the numbers of a batch: one list per area and day, lane by lane. Answers the list. */
export async function publishNumbers(
  work: Work,
  { areaCode, day }: QueueBatch,
  issued: readonly Issued<BatchEntrant>[],
): Promise<string> {
  const list = await publish(work, {
    kind: queueNumbers,
    groupKey: `${areaCode}/${day}`,
    title: `${areaByCode(work.city, areaCode)?.name ?? ""}${chineseDate(day)}批次轮候顺序号公示`,
    areaCode,
    items: issued.map(publicItem),
  });
  return list.id;
}

function publicItem({ entrant, number }: Issued<BatchEntrant>) {
  const { id, caseNo, maskedName, tier, bedrooms, districtCode } = entrant;
  const line = {
    lane: laneText(tier, bedrooms),
    number: String(number),
    maskedName,
    caseNo,
    class: tier === "publicRental" ? classText[entrant.class] : "",
    submittedAt: localText(entrant.submittedAt),
  };
  return { subjectId: id, districtCode, searchNo: caseNo, line };
}

/** `2026-06-01 09:00:00.001`, Shanghai: what decides between two households is shown to the millisecond. */
function localText(epochMs: number): string {
  const local = Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(BUSINESS_ZONE).toPlainDateTime();
  return local.toString({ fractionalSecondDigits: 3 }).replace("T", " ");
}
