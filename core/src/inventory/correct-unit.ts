import { type Fact, record, recordNow } from "../audit/index.ts";
import { change, found, orTryAgain, prepared, refuseIf, refuseInvalid, type Work } from "../kernel/index.ts";
import { wayToCorrect } from "./correctable.ts";
import { Building } from "./inventory.entity.ts";
import { unitsTopic } from "./move-units.ts";
import { Places } from "./places.ts";
import { refused } from "./refusals.ts";
import { type StockedUnit, stockedUnits } from "./sheet-stock.ts";
import { changesOf, correctionFacts, type NewUnit, saidOf } from "./unit-fields.ts";
import { manageableUnit } from "./vacate-unit.ts";

export interface CorrectUnit extends NewUnit {
  unitId: string;
  /** Of the flat as it was seen: what somebody else has changed since is not overwritten unseen. */
  version: number;
}

/** 登记更正: what is said of a flat that is not listed yet. What was listed once goes through a review again. */
export async function correctUnit(work: Work, { unitId, version, ...said }: CorrectUnit): Promise<void> {
  const flat = await heldUnit(work, unitId);
  const after = saidOf(said);
  refuseIf(flat.version !== version, () => refused("changedMeanwhile", { doorNo: flat.doorNo }));
  const building = found(await work.em.findOne(Building, { id: flat.buildingId }));
  const neighbours = (await stockedUnits(work, "building_id", [building.id])).filter(
    ({ id }) => id !== unitId,
  );
  refuseInvalid(new Places(neighbours).take(building, after));
  if (changesOf(flat, after).length === 0) return;
  await writeCorrection(work, flat, after);
  record(work, correctionOf(flat, after));
}

/**
 * A flat of the actor's own that may be corrected or removed now. Its building is touched first: of two that would put
 * flats in one place, each waits here for the one before and then sees what it has done.
 */
export async function heldUnit(work: Work, unitId: string): Promise<StockedUnit> {
  await change(
    work.em,
    "update building set floors = floors where id = (select building_id from unit where id = ?)",
    [unitId],
  );
  await manageableUnit(work, unitId);
  const flat = found((await stockedUnits(work, "id", [unitId]))[0]);
  const way = wayToCorrect(flat.state);
  if (way) throw refused("notCorrectable", { doorNo: flat.doorNo, way });
  return flat;
}

/** The same for many flats of a sheet. */
export async function writeCorrections(
  work: Work,
  corrections: readonly { flat: StockedUnit; unit: NewUnit }[],
  facts: Fact["facts"],
): Promise<void> {
  for (const { flat, unit } of corrections) await writeCorrection(work, flat, unit);
  await recordNow(
    work,
    corrections.map(({ flat, unit }) => correctionOf(flat, unit, facts)),
  );
}

const correctionSql =
  prepared(`update unit set floor = ?, position = ?, door_no = ?, bedrooms = ?, area_centiares = ?,
  orientation = ?, rent_fen = ?, version = version + 1 where id = ? and state = 'registered' and version = ?`);

/** Only as it was seen: a report in between, or another correction, refuses this one. */
async function writeCorrection(
  work: Work,
  { id, doorNo, version }: StockedUnit,
  after: NewUnit,
): Promise<void> {
  const { floor, position, bedrooms, areaCentiares, orientation, rentFen } = after;
  const said = [floor, position, after.doorNo, bedrooms, areaCentiares, orientation, rentFen];
  const changed = await orTryAgain("the door was taken", () =>
    change(work.em, correctionSql, [...said, id, version]),
  );
  refuseIf(changed === 0, () => refused("unitMoved", { doorNo }));
  work.changed.add(unitsTopic);
}

const correctionOf = (flat: StockedUnit, after: NewUnit, facts: Fact["facts"] = {}): Fact => ({
  act: "inventory.unitCorrected",
  subjectType: "unit",
  subjectId: flat.id,
  districtCode: flat.districtCode,
  facts: { ...facts, ...correctionFacts(flat, after) },
});
