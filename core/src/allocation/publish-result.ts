import { type Fact, recordNow } from "../audit/index.ts";
import type { Due } from "../deadline/index.ts";
import { areaByCode, chineseDate, type Work } from "../kernel/index.ts";
import { appendToList, type PublicItem } from "../publicity/index.ts";
import { laneText } from "../queue/index.ts";
import { type AllocatedHome, homesOf } from "./allocated-home.ts";
import { publiciseAllocations } from "./move-allocation.ts";

export const selectionResult = "selectionResult";

/** Headings of the public list, in order. */
export const resultColumns = {
  name: "申请人",
  lane: "组别居室",
  number: "轮候顺序号",
  estate: "小区",
  door: "房号",
};

/**
 * 操作规则 二（四）: results go on their area's list of the day, masked, in the order in which they were chosen. Deadline batch
 * handler, due at the choice itself.
 */
export async function publishResults(work: Work, due: readonly Due[]): Promise<void> {
  const ids = due.map(({ subjectId }) => subjectId);
  const publicised = await publiciseAllocations(work, ids);
  if (publicised.size === 0) return;
  const homes = new Map((await homesOf(work, [...publicised])).map((home) => [home.allocationId, home]));
  const inOrder = ids.flatMap((id) => homes.get(id) ?? []);
  for (const [areaCode, inArea] of Map.groupBy(inOrder, (home) => home.areaCode))
    await appendToList(work, { ...listOf(work, areaCode), items: inArea.map(resultLine) });
  await recordNow(work, inOrder.map(publicisedFact));
}

function listOf(work: Work, areaCode: string) {
  const today = work.clock.today();
  const title = `${areaByCode(work.city, areaCode)?.name ?? areaCode}选房结果（${chineseDate(today)}）`;
  return { kind: selectionResult, groupKey: `${areaCode}/${today}`, title, areaCode };
}

function resultLine(home: AllocatedHome): PublicItem {
  const line = {
    name: home.maskedName,
    lane: laneText(home.tier, home.bedrooms),
    number: String(home.queueNumber),
    estate: home.estate,
    door: `${home.building}${home.doorNo}`,
  };
  return { subjectId: home.allocationId, searchNo: home.caseNo, districtCode: home.districtCode, line };
}

const publicisedFact = ({ allocationId, districtCode, unitId, entryId }: AllocatedHome): Fact => ({
  act: "allocation.publicised",
  subjectType: "allocation",
  subjectId: allocationId,
  districtCode,
  facts: { unitId, entryId },
});
