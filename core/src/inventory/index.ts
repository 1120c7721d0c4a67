export {
  areaText,
  type BuildingTable,
  buildingTable,
  byBuildingNumber,
  type EstateSummary,
  estates,
  type PublicStatus,
  type TableBuilding,
  type TableOutline,
  tableBuildings,
  tableOutline,
  type UnitCell,
} from "./building-table.ts";
export { contributeInventory } from "./contribute.ts";
export {
  type CorrectImported,
  correctImported,
  type ProposedCorrection,
  type ProposedCorrections,
  proposedCorrections,
} from "./correct-imported.ts";
export { type CorrectUnit, correctUnit } from "./correct-unit.ts";
export { type ImportRow, importHeadings } from "./import-row.ts";
export { type ImportResult, type ImportUnits, importUnits, mostImportRows } from "./import-units.ts";
export { Building, Estate, Unit } from "./inventory.entity.ts";
export { mayManageUnits } from "./inventory.policy.ts";
export type { RejectedRow } from "./judge-sheet.ts";
export { freeUnit, type MoveUnits, moveUnits, unitsTopic } from "./move-units.ts";
export { refused as refusedByInventory } from "./refusals.ts";
export {
  type RegisterBuilding,
  type RegisterEstate,
  type RegisterUnits,
  registerBuilding,
  registerEstate,
  registerUnits,
} from "./register-units.ts";
export { type RemainingUnits, remainingUnits } from "./remaining-units.ts";
export { removeUnit } from "./remove-unit.ts";
export { type ReportedUnit, reportedUnits } from "./reported-units.ts";
export { type SetFloorPlan, setFloorPlan } from "./set-floor-plan.ts";
export { type UnitAct, type UnitState, unitFlow, unitStates, unitStateText } from "./unit.flow.ts";
export { type UnitAbility, type UnitDetail, unitDetail } from "./unit-detail.ts";
export type { NewUnit, UnitChange } from "./unit-fields.ts";
export { type UnitEvent, unitHistory } from "./unit-history.ts";
export { holdUnit, listByEnds, releaseUnit, vacateUnit, withdrawUnit } from "./vacate-unit.ts";
