import { record } from "../audit/index.ts";
import type { Due } from "../deadline/index.ts";
import { areaByCode, type Work } from "../kernel/index.ts";
import { appendToList } from "../publicity/index.ts";
import { laneText } from "../queue/index.ts";
import { homeOf } from "./allocated-home.ts";
import { moveAllocation } from "./move-allocation.ts";

export const selectionResult = "selectionResult";

/** Headings of the public list, in order. */
export const resultColumns = {
  name: "申请人",
  lane: "组别居室",
  number: "轮候顺序号",
  estate: "小区",
  door: "房号",
};

/** 操作规则 二（四）: the result goes on its area's list of the day, masked. Deadline handler, due at the choice itself. */
export async function publishResult(work: Work, { subjectId }: Due): Promise<void> {
  if (!(await moveAllocation(work, subjectId, "publicise"))) return;
  const home = await homeOf(work, subjectId);
  const today = work.clock.today().toString();
  const area = areaByCode(work.city, home.areaCode)?.name ?? home.areaCode;
  const line = {
    name: home.maskedName,
    lane: laneText(home.tier, home.bedrooms),
    number: String(home.queueNumber),
    estate: home.estate,
    door: `${home.building}${home.doorNo}`,
  };
  await appendToList(work, {
    kind: selectionResult,
    groupKey: `${home.areaCode}/${today}`,
    title: `${area}选房结果（${today}）`,
    areaCode: home.areaCode,
    items: [{ subjectId, searchNo: home.caseNo, districtCode: home.districtCode, line }],
  });
  const facts = { unitId: home.unitId, entryId: home.entryId };
  record(work, {
    act: "allocation.publicised",
    subjectType: "allocation",
    subjectId,
    districtCode: home.districtCode,
    facts,
  });
}
