import { Readable } from "node:stream";
import { allocations } from "@housing/core/allocation";
import type { inventoryApi } from "@housing/core/contract/inventory.api";
import { keepFile, readableFile } from "@housing/core/document";
import {
  correctImported,
  correctUnit,
  estates,
  holdUnit,
  importUnits,
  mayManageUnits,
  type ProposedCorrection,
  proposedCorrections,
  type RejectedRow,
  registerBuilding,
  registerEstate,
  registerUnits,
  releaseUnit,
  remainingUnits,
  removeUnit,
  reportedUnits,
  setFloorPlan,
  type UnitDetail,
  unitDetail,
  unitHistory,
  vacateUnit,
  withdrawUnit,
} from "@housing/core/inventory";
import { permit, type Work } from "@housing/core/kernel";
import { sm3Hex } from "@housing/core/privacy";
import { xlsxMediaType } from "@housing/core/register";
import { type Call, FileAnswer, type Handlers } from "../../http/handler.ts";
import { presentSummary } from "../allocation/present-allocation.ts";
import { errorSheet, importTemplate } from "./import-sheets.ts";
import { keptStock, keptTable } from "./kept-table.ts";
import { readUnitsSheet } from "./read-units-sheet.ts";

const ok = { ok: true as const };
const shownErrors = 100;

const presentRejected = ({ number, row, reasons }: RejectedRow) => ({
  row: number,
  place: [row.小区编码, row.楼栋, row.门牌号].join(" ").trim(),
  reasons,
});

const presentCorrection = ({ number, estate, building, doorNo, ...rest }: ProposedCorrection) => ({
  row: number,
  place: `${estate} ${building} ${doorNo}`,
  unitId: rest.unitId,
  changes: rest.changes.map(({ label, from, to }) => ({ label, from, to })),
});

/** An uploaded sheet. Reading one is work: only for those who may import it. */
async function sheetOf({ read, services }: Pick<Call<unknown>, "read" | "services">, fileId: string) {
  const { storeKey, digest } = await read((work) => {
    permit(mayManageUnits(work.actor));
    return readableFile(work, fileId);
  });
  return { rows: await readUnitsSheet(await services.files.get(storeKey)), digest };
}

const presentUnit = ({ staff, ...unit }: UnitDetail) => ({
  ...unit,
  ...(staff
    ? {
        staff: {
          ...staff,
          stateSince: staff.stateSince.toString(),
          listBy: staff.listBy?.toString() ?? null,
        },
      }
    : {}),
});

async function allRemaining(work: Work, areaCode: string | undefined) {
  const areas = areaCode ? [areaCode] : work.city.areas.map(({ code }) => code);
  const counted = await Promise.all(areas.map((area) => remainingUnits(work, area)));
  return { estates: counted.flat() };
}

export const inventoryHandlers: Handlers<typeof inventoryApi> = {
  estates: ({ query, system }) =>
    keptStock(system, `estates/${query.areaCode ?? ""}`, async (work) => ({
      estates: await estates(work, query.areaCode),
    })),

  buildingTable: ({ params, system }) => keptTable(system, params.id ?? ""),

  remainingUnits: ({ query, system }) =>
    keptStock(system, `remaining-units/${query.areaCode ?? ""}`, (work) =>
      allRemaining(work, query.areaCode),
    ),

  unitDetail: async ({ params, read }) =>
    presentUnit(await read((work) => unitDetail(work, params.id ?? ""))),

  unitHistory: ({ params, read }) =>
    read(async (work) => {
      const unitId = params.id ?? "";
      const events = await unitHistory(work, unitId);
      const had = await allocations(work, { unitId });
      return {
        events: events.reverse().map(({ at, ...event }) => ({ ...event, at: at.toString() })),
        allocations: had.map(presentSummary),
      };
    }),

  setFloorPlan: ({ params, body, act }) =>
    act(async (work) => ({ units: await setFloorPlan(work, { unitId: params.id ?? "", ...body }) })),

  registerEstate: ({ body, act }) => act(async (work) => ({ id: (await registerEstate(work, body)).id })),

  registerBuilding: ({ params, body, act }) =>
    act(async (work) => ({ id: (await registerBuilding(work, { ...body, estateId: params.id ?? "" })).id })),

  registerUnits: ({ params, body, act }) =>
    act(async (work) => {
      const made = await registerUnits(work, { ...body, buildingId: params.id ?? "" });
      return { ids: made.map(({ id }) => id) };
    }),

  importTemplate: async () =>
    new FileAnswer(
      Readable.from(importTemplate(), { objectMode: false }),
      "房源导入模板.xlsx",
      xlsxMediaType,
    ),

  importUnits: async (call) => {
    const { body, act, services } = call;
    const sheet = await sheetOf(call, body.fileId);
    return act(async (work) => {
      const { rejected, ...counts } = await importUnits(work, sheet);
      const errors = rejected.slice(0, shownErrors).map(presentRejected);
      const result = { ...counts, rejected: rejected.length, errors };
      if (rejected.length === 0) return result;
      const bytes = await errorSheet(rejected);
      const kept = keepFile(work, {
        storeKey: await services.files.put(bytes, { type: "xlsx" }),
        name: "未导入的房源.xlsx",
        mediaType: xlsxMediaType,
        size: bytes.length,
        digest: sm3Hex(Buffer.from(bytes)),
      });
      return { ...result, errorFileId: kept.id };
    });
  },

  importCorrections: async (call) => {
    const { rows } = await sheetOf(call, call.params.id ?? "");
    const { corrections, seen } = await call.read((work) => proposedCorrections(work, rows));
    return { corrections: corrections.map(presentCorrection), seen };
  },

  correctImported: async (call) => {
    const sheet = await sheetOf(call, call.params.id ?? "");
    const { seen } = call.body;
    return call.act(async (work) => ({ corrected: await correctImported(work, { ...sheet, seen }) }));
  },

  correctUnit: ({ params, body, act }) =>
    act(async (work) => {
      await correctUnit(work, { ...body, unitId: params.id ?? "" });
      return ok;
    }),

  removeUnit: ({ params, act }) =>
    act(async (work) => {
      await removeUnit(work, { unitId: params.id ?? "" });
      return ok;
    }),

  withdrawUnit: ({ params, body, act }) =>
    act(async (work) => {
      await withdrawUnit(work, { unitId: params.id ?? "", reason: body.reason });
      return ok;
    }),

  reportedUnits: ({ params, read }) =>
    read(async (work) => {
      const units = await reportedUnits(work, params.id ?? "");
      return { units: units.map(({ listBy, ...unit }) => ({ ...unit, listBy: listBy?.toString() ?? null })) };
    }),

  vacateUnit: ({ params, act }) =>
    act(async (work) => {
      await vacateUnit(work, { unitId: params.id ?? "" });
      return ok;
    }),

  holdUnit: ({ params, body, act }) =>
    act(async (work) => {
      await holdUnit(work, { unitId: params.id ?? "", reason: body.reason });
      return ok;
    }),

  releaseUnit: ({ params, act }) =>
    act(async (work) => {
      await releaseUnit(work, { unitId: params.id ?? "" });
      return ok;
    }),
};
