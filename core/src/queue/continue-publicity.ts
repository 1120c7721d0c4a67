import { areaByCode, chineseDate, chineseInstant, type Work } from "../kernel/index.ts";
import { appendToList, type PublicityKind } from "../publicity/index.ts";
import { endByObjection } from "./end-by-objection.ts";
import { laneText } from "./lane.ts";
import { entryById } from "./load-entry.ts";
import { applyMove } from "./move-entry.ts";
import { continuePublicity } from "./parameters.ts";
import type { QueueEntry } from "./queue.entity.ts";

export const continueRequest = "continueRequest";

/** 二（三）: a request to continue, publicised from the day it was made. Passed, it joins the next day's batch. */
export const continueKind: PublicityKind = {
  code: continueRequest,
  title: "继续轮候申请公示",
  clause: "操作规则 二（三）",
  period: continuePublicity,
  columns: {
    lane: "组别居室",
    number: "原轮候顺序号",
    maskedName: "申请人",
    caseNo: "受理号",
    requestedAt: "申请继续轮候时间",
  },
  subjectPage: "/queue/entries/:id",
  decidedBy: { role: "district", region: "district" },
  decidesBatch: true,
  async passed(work, { subjectId }, { on }) {
    const request = await entryById(work, subjectId);
    if (request.state === "requested")
      await applyMove(work, request, "qualify", { change: { qualifiedOn: on } });
  },
  upheld: (work, { subjectId }) => endByObjection(work, subjectId),
};

/** Puts a request on today's list of its area. */
export async function publishRequest(work: Work, request: QueueEntry, missed: QueueEntry): Promise<void> {
  const { areaCode, caseNo, maskedName } = request;
  const today = work.clock.today();
  await appendToList(work, {
    kind: continueRequest,
    groupKey: `${areaCode}/${today}`,
    title: `${areaByCode(work.city, areaCode)?.name ?? ""}${chineseDate(today)}继续轮候申请公示`,
    areaCode,
    items: [
      {
        subjectId: request.id,
        searchNo: caseNo,
        districtCode: request.districtCode,
        line: {
          lane: laneText(request.tier, request.bedrooms),
          number: String(missed.number),
          maskedName,
          caseNo,
          requestedAt: chineseInstant(request.submittedAt),
        },
      },
    ],
  });
}
