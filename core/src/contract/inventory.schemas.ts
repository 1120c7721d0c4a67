import * as z from "zod/mini";
import { Abilities, Id, InstantText } from "./schemas.ts";
import { onDoors, orientations } from "./units.ts";

export const EstateSummary = z.object({
  id: Id,
  code: z.string(),
  name: z.string(),
  districtCode: z.string(),
  areaCode: z.string(),
  address: z.string(),
  operator: z.string(),
});

export const UnitCell = z.object({
  id: Id,
  doorNo: z.string(),
  floor: z.int(),
  position: z.int(),
  bedrooms: z.int(),
  /** Square metres with two decimals. */
  area: z.string(),
  orientation: z.string(),
  rentFen: z.int(),
  status: z.enum(["available", "taken", "notAvailable"]),
  statusText: z.string(),
});

export const BuildingTable = z.object({
  estate: EstateSummary,
  revision: z.int(),
  buildings: z.array(
    z.object({
      id: Id,
      name: z.string(),
      floors: z.int(),
      unitsPerFloor: z.int(),
      hasLift: z.boolean(),
      available: z.int(),
      units: z.array(UnitCell),
    }),
  ),
});

const unitStates = [
  ...([
    "registered",
    "reported",
    "listed",
    "inSession",
    "taken",
    "let",
    "vacated",
    "reserved",
    "held",
  ] as const),
] as const;

export const UnitDetail = z.extend(UnitCell, {
  estateId: Id,
  estateName: z.string(),
  address: z.string(),
  buildingName: z.string(),
  topFloor: z.int(),
  hasLift: z.boolean(),
  planFileId: z.nullable(Id),
  planName: z.nullable(z.string()),
  /** Only for staff of the unit's region. */
  staff: z.optional(
    z.object({
      state: z.enum(unitStates),
      stateReason: z.nullable(z.string()),
      stateSince: InstantText,
      /** 十个工作日: to be listed again before this instant. */
      listBy: z.nullable(InstantText),
      /** The work calendar of that year is not published yet: the end may change. */
      listByProvisional: z.boolean(),
      overdue: z.boolean(),
      reviewCaseId: z.nullable(Id),
      /** What a correction is built on. */
      version: z.int(),
    }),
  ),
  abilities: Abilities,
});

export const Name = (longest: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(longest));
export const Count = (most: number) => z.int().check(z.gte(1), z.lte(most));

export const NewUnit = z.strictObject({
  floor: Count(200),
  position: Count(100),
  doorNo: Name(16).check(z.regex(onDoors)),
  bedrooms: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  areaCentiares: Count(100_000_00),
  orientation: z.enum(orientations),
  rentFen: Count(1_000_000_00),
});

/** A flat of a report, as whoever reviews it sees it. */
export const ReportedUnit = z.extend(z.omit(UnitCell, { status: true, statusText: true }), {
  estate: z.string(),
  building: z.string(),
  /** Where it stands now, in words. */
  state: z.string(),
  /** 十个工作日: to be listed again before this instant. */
  listBy: z.nullable(InstantText),
  /** What sticks out, in words. */
  remarks: z.array(z.string()),
});
