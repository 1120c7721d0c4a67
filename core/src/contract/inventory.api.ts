import * as z from "zod/mini";
import {
  BuildingTable,
  Count,
  EstateSummary,
  Name,
  NewUnit,
  ReportedUnit,
  UnitDetail,
} from "./inventory.schemas.ts";
import { route } from "./route.ts";
import { AllocationSummary, Id, InstantText, Ok, Reason } from "./schemas.ts";

const AreaQuery = z.object({ areaCode: z.optional(z.string().check(z.maxLength(32))) });

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
      /** Rows that say something else of flats not listed yet: shown by importCorrections, changed by correctImported. */
      differing: z.int(),
      rejected: z.int(),
      /** The first rejected rows; all of them are in the error file. */
      errors: z.array(z.object({ row: z.int(), place: z.string(), reasons: z.array(z.string()) })),
      /** The rejected rows as they were, with a column 错误原因: to be corrected and imported again. */
      errorFileId: z.optional(Id),
    }),
  }),
  importCorrections: route({
    method: "GET",
    path: "/inventory/imports/:id/corrections",
    summary: "导入表与未上架房源登记的不同，逐行（文件编号）",
    reply: z.object({
      corrections: z.array(
        z.object({
          row: z.int(),
          unitId: Id,
          /** 小区 楼栋 门牌号, as entered. */
          place: z.string(),
          changes: z.array(z.object({ label: z.string(), from: z.string(), to: z.string() })),
        }),
      ),
      /** Handed in with the confirmation: only what was shown is changed. */
      seen: z.string(),
    }),
  }),
  correctImported: route({
    method: "POST",
    path: "/inventory/imports/:id/corrections",
    summary: "核对后按导入表更正未上架的房源",
    body: z.strictObject({ seen: z.string().check(z.maxLength(64)) }),
    reply: z.object({ corrected: z.int() }),
  }),
  correctUnit: route({
    method: "POST",
    path: "/units/:id/correction",
    summary: "更正未上架房源的登记",
    body: z.extend(NewUnit, { version: z.int() }),
    reply: Ok,
  }),
  removeUnit: route({
    method: "POST",
    path: "/units/:id/removal",
    summary: "删除登记有误、没有上报过的房源",
    reply: Ok,
  }),
  withdrawUnit: route({
    method: "POST",
    path: "/units/:id/withdrawal",
    summary: "房源下架更正（市级）",
    body: z.strictObject({ reason: Reason }),
    reply: Ok,
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
