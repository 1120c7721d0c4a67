import { Readable } from "node:stream";
import { allocations } from "@housing/core/allocation";
import type { inventoryApi } from "@housing/core/contract/inventory.api";
import { keepFile, readableFile } from "@housing/core/document";
import {
  estates,
  holdUnit,
  importUnits,
  mayManageUnits,
  type RejectedRow,
  registerBuilding,
  registerEstate,
  registerUnits,
  releaseUnit,
  remainingUnits,
  reportedUnits,
  setFloorPlan,
  type UnitDetail,
  unitDetail,
  unitHistory,
  vacateUnit,
} from "@housing/core/inventory";
import { permit, type Work } from "@housing/core/kernel";
import { sm3Hex } from "@housing/core/privacy";
import { xlsxMediaType } from "@housing/core/register";
import { FileAnswer, type Handlers } from "../../http/handler.ts";
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

  importUnits: async ({ body, read, act, services }) => {
    // Reading a sheet is work: only for those who may import it.
    const file = await read((work) => {
      permit(mayManageUnits(work.actor));
      return readableFile(work, body.fileId);
    });
    const rows = await readUnitsSheet(await services.files.get(file.storeKey));
    return act(async (work) => {
      const { imported, known, rejected } = await importUnits(work, { rows, digest: file.digest });
      const errors = rejected.slice(0, shownErrors).map(presentRejected);
      const result = { imported, known, rejected: rejected.length, errors };
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
