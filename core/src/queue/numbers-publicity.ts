import { areaByCode, chineseDate, type Work } from "../kernel/index.ts";
import { beginList, type PublicItem, type PublicityKind, type PublicityList } from "../publicity/index.ts";
import { endByObjection } from "./end-by-objection.ts";
import { classText, laneText } from "./lane.ts";
import type { NumberedEntry } from "./numbered-entries.ts";
import { numbersPublicity } from "./parameters.ts";
import type { QueueBatch } from "./queue.entity.ts";
import { standInLine } from "./stand-in-line.ts";

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
  subjectPage: "/queue/entries/:id",
  decidedBy: { role: "district", region: "district" },
  passed: (work, { subjectId }, { on }) => standInLine(work, [subjectId], on),
  passedAll: (work, subjectIds, { on }) => standInLine(work, subjectIds, on),
  upheld: (work, { subjectId }) => endByObjection(work, subjectId),
};

/** Begins the list of a batch's numbers: one per area and day. */
export function beginNumbersList(work: Work, { areaCode, day }: QueueBatch): Promise<PublicityList> {
  const area = areaByCode(work.city, areaCode)?.name ?? "";
  const title = `${area}${chineseDate(day)}批次轮候顺序号公示`;
  return beginList(work, { kind: queueNumbers, groupKey: `${areaCode}/${day}`, title, areaCode });
}

export function publicItem(entry: NumberedEntry): PublicItem {
  const { id, caseNo, maskedName, tier, bedrooms, districtCode } = entry;
  const line = {
    caseNo,
    class: tier === "publicRental" ? classText[entry.class] : "",
    lane: laneText(tier, bedrooms),
    maskedName,
    number: String(entry.number),
    submittedAt: localText(entry.submittedAt),
  };
  return { subjectId: id, districtCode, searchNo: caseNo, line };
}

/** Business time is UTC+8 without daylight saving. */
const ahead = 8 * 3_600_000;

/** `2026-06-01 09:00:00.001`, Shanghai: what decides between two households is shown to the millisecond. */
const localText = (epochMs: number): string =>
  new Date(epochMs + ahead).toISOString().slice(0, -1).replace("T", " ");
