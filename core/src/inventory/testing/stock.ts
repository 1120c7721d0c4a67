import { type Case, decideCase, startCase, submitCase } from "../../casework/index.ts";
import { type Actor, inTransaction, type Role, type System } from "../../kernel/index.ts";
import { registerBuilding, registerEstate, registerUnits } from "../index.ts";

/** A clerk of one role in some regions. */
export const clerk = (role: Role, ...regions: string[]): Actor => ({
  ...{ kind: "staff", userId: `${role}-${regions.join("-")}`, name: "测试员", roles: [role], regions },
});

export const district = "360702";
export const operator = clerk("operator", "360700");
export const reviewer = clerk("district", district);
export const cityReviewer = clerk("city", "360700");

/** One estate with one building of ten floors, two flats on each: doors 101, 102 … 1002. Answers ids by door. */
export async function aBuilding(
  system: System,
  districtCode = district,
): Promise<{ estateId: string; unit: (door: string) => string }> {
  return inTransaction(system, operator, async (work) => {
    const named = {
      code: `E-${work.newId()}`.slice(0, 64),
      name: "名苑",
      address: "大公路1号",
      operator: "运营公司",
    };
    const estate = await registerEstate(work, { ...named, districtCode });
    const size = { floors: 10, unitsPerFloor: 2, hasLift: true };
    const building = await registerBuilding(work, { estateId: estate.id, name: "1栋", ...size });
    const units = await registerUnits(work, {
      buildingId: building.id,
      units: Array.from({ length: 20 }, (_, i) => {
        const [floor, position] = [Math.floor(i / 2) + 1, (i % 2) + 1];
        const flat = { bedrooms: 2, areaCentiares: 5980, orientation: "南北", rentFen: 35880 } as const;
        return { ...flat, floor, position, doorNo: `${floor}0${position}` };
      }),
    });
    const ids = new Map(units.map(({ doorNo, id }) => [doorNo, id]));
    return { estateId: estate.id, unit: (door: string) => ids.get(door) ?? "" };
  });
}

export interface UnitRequest {
  type: "inventory.listUnits" | "inventory.relistVacated" | "inventory.reserveUnits";
  unitIds: readonly string[];
  districtCode?: string;
}

/** The operator reports units; answers the submitted case. */
export function report(
  system: System,
  { type, unitIds, districtCode = district }: UnitRequest,
  actor: Actor = operator,
): Promise<Case> {
  const form = {
    request: { districtCode, reason: "房源已查验" },
    units: unitIds.map((unitId) => ({ unitId })),
  };
  return inTransaction(system, actor, async (work) => {
    const kase = await startCase(work, { businessType: type, form });
    return submitCase(work, { caseId: kase.id });
  });
}

export const decide = (
  system: System,
  actor: Actor,
  caseId: string,
  decision: "approve" | "return" | "reject",
): Promise<Case> =>
  inTransaction(system, actor, (work) => decideCase(work, { caseId, decision, reason: "情况属实" }));

/** Reports and lists units in one go. */
export async function list(system: System, unitIds: readonly string[]): Promise<void> {
  const { id } = await report(system, { type: "inventory.listUnits", unitIds });
  await decide(system, reviewer, id, "approve");
}
