import { record } from "../audit/index.ts";
import { readableFile, refuseOthersFiles } from "../document/index.ts";
import { change, placeholders, refuseIf, rows, type Work } from "../kernel/index.ts";
import { refused } from "./refusals.ts";
import { manageableUnit } from "./vacate-unit.ts";

export interface SetFloorPlan {
  unitId: string;
  /** Null takes the plan away. */
  fileId: string | null;
  /** Also for the flats of the same estate with the same rooms and area: a plan belongs to a type of flat. */
  sameType: boolean;
}

/** 户型图: a picture or PDF that anybody sees beside the flat. Answers how many flats it was set for. */
export async function setFloorPlan(work: Work, { unitId, fileId, sameType }: SetFloorPlan): Promise<number> {
  const { districtCode } = await manageableUnit(work, unitId);
  if (fileId) {
    // What it names anybody reads: not a scan from a case that the operator may look at.
    await refuseOthersFiles(work, [fileId]);
    const { mediaType } = await readableFile(work, fileId);
    refuseIf(!/^image\/|^application\/pdf$/.test(mediaType), () => refused("planNotPicture"));
  }
  const ids = sameType ? await idsOfType(work, unitId) : [unitId];
  await change(
    work.em,
    `update unit set plan_file_id = ?, version = version + 1 where id in (${placeholders(ids)})`,
    [fileId, ...ids],
  );
  const fact = { act: "inventory.floorPlanSet", subjectType: "unit", districtCode, facts: { fileId } };
  for (const subjectId of ids) record(work, { ...fact, subjectId });
  return ids.length;
}

async function idsOfType(work: Work, unitId: string): Promise<string[]> {
  const same = await rows<{ id: string }>(
    work.em,
    `select other.id as id from unit u join unit other on other.estate_id = u.estate_id
      and other.bedrooms = u.bedrooms and other.area_centiares = u.area_centiares where u.id = ?`,
    [unitId],
  );
  return same.map(({ id }) => id);
}
