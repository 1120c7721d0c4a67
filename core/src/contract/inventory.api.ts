import * as z from "zod/mini";
import { route } from "./route.ts";
import { Abilities, AllocationSummary, Id, InstantText, Ok, Reason } from "./schemas.ts";

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
    }),
  ),
  abilities: Abilities,
});

const Name = (longest: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(longest));
const Count = (most: number) => z.int().check(z.gte(1), z.lte(most));

const NewUnit = z.strictObject({
  floor: Count(200),
  position: Count(100),
  doorNo: Name(16),
  bedrooms: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  areaCentiares: Count(100_000_00),
  orientation: Name(16),
  rentFen: Count(1_000_000_00),
});

const AreaQuery = z.object({ areaCode: z.optional(z.string().check(z.maxLength(32))) });

/** A flat of a report, as whoever reviews it sees it. */
const ReportedUnit = z.extend(z.omit(UnitCell, { status: true, statusText: true }), {
  estate: z.string(),
  building: z.string(),
  /** Where it stands now, in words. */
  state: z.string(),
  /** 十个工作日: to be listed again before this instant. */
  listBy: z.nullable(InstantText),
  /** What sticks out, in words. */
  remarks: z.array(z.string()),
});

export const inventoryApi = {
  estates: route({
    method: "GET",
    path: "/estates",
    summary: "小区列表",
    query: AreaQuery,
    reply: z.object({ estates: z.array(z.extend(EstateSummary, { hasUnits: z.boolean() })) }),
  }),
  buildingTable: route({
    method: "GET",
    path: "/estates/:id/building-table",
    summary: "小区房源楼盘表",
    reply: BuildingTable,
  }),
  remainingUnits: route({
    method: "GET",
    path: "/remaining-units",
    summary: "各小区各居室剩余房源",
    query: AreaQuery,
    reply: z.object({
      estates: z.array(
        z.object({
          estateId: Id,
          estateName: z.string(),
          districtCode: z.string(),
          address: z.string(),
          bedrooms: z.int(),
          listed: z.int(),
          inSession: z.int(),
        }),
      ),
    }),
  }),
  unitDetail: route({ method: "GET", path: "/units/:id", summary: "房源详情", reply: UnitDetail }),
  unitHistory: route({
    method: "GET",
    path: "/units/:id/history",
    summary: "房源的全部变动与配租",
    reply: z.object({
      events: z.array(
        z.object({
          id: Id,
          at: InstantText,
          text: z.string(),
          clause: z.optional(z.string()),
          actor: z.string(),
          policyRevision: z.int(),
          caseId: z.optional(Id),
        }),
      ),
      /** Who had it, the newest first. */
      allocations: z.array(AllocationSummary),
    }),
  }),
  setFloorPlan: route({
    method: "POST",
    path: "/units/:id/floor-plan",
    summary: "上传或删除户型图（先上传文件，再传文件编号）",
    body: z.strictObject({ fileId: z.nullable(Id), sameType: z.boolean() }),
    reply: z.object({ units: z.int() }),
  }),
  registerEstate: route({
    method: "POST",
    path: "/inventory/estates",
    summary: "登记小区",
    body: z.strictObject({
      code: Name(64),
      name: Name(64),
      districtCode: Name(16),
      address: Name(200),
      operator: Name(100),
      longitude: z.optional(z.number().check(z.gte(-180), z.lte(180))),
      latitude: z.optional(z.number().check(z.gte(-90), z.lte(90))),
    }),
    reply: z.object({ id: Id }),
  }),
  registerBuilding: route({
    method: "POST",
    path: "/inventory/estates/:id/buildings",
    summary: "登记楼栋",
    body: z.strictObject({
      name: Name(32),
      floors: Count(200),
      unitsPerFloor: Count(100),
      hasLift: z.boolean(),
    }),
    reply: z.object({ id: Id }),
  }),
  registerUnits: route({
    method: "POST",
    path: "/inventory/buildings/:id/units",
    summary: "登记房源",
    body: z.strictObject({ units: z.array(NewUnit).check(z.minLength(1), z.maxLength(500)) }),
    reply: z.object({ ids: z.array(Id) }),
  }),
  importTemplate: route({
    method: "GET",
    path: "/inventory/import-template",
    summary: "房源导入模板（Excel）",
    reply: z.file(),
  }),
  importUnits: route({
    method: "POST",
    path: "/inventory/imports",
    summary: "导入房源（先上传Excel，再传文件编号）",
    body: z.strictObject({ fileId: Id }),
    reply: z.object({
      imported: z.int(),
      /** Rows that were entered before, exactly so. */
      known: z.int(),
      rejected: z.int(),
      /** The first rejected rows; all of them are in the error file. */
      errors: z.array(z.object({ row: z.int(), place: z.string(), reasons: z.array(z.string()) })),
      /** The rejected rows as they were, with a column 错误原因: to be corrected and imported again. */
      errorFileId: z.optional(Id),
    }),
  }),
  reportedUnits: route({
    method: "GET",
    path: "/cases/:id/units",
    summary: "上报办件的房源，逐套附需要核对的差异",
    reply: z.object({ units: z.array(ReportedUnit) }),
  }),
  vacateUnit: route({ method: "POST", path: "/units/:id/vacating", summary: "登记腾退", reply: Ok }),
  holdUnit: route({
    method: "POST",
    path: "/units/:id/hold",
    summary: "房源锁定（理由对外公开）",
    body: z.strictObject({ reason: Reason }),
    reply: Ok,
  }),
  releaseUnit: route({
    method: "POST",
    path: "/units/:id/release",
    summary: "房源解锁或取消预留",
    reply: Ok,
  }),
};
