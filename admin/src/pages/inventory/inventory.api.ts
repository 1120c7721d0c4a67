import { type Arguments, type Reply, urlOf } from "@housing/core/contract/client";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";
import type { ServedFile } from "../../api/files.ts";

export type Estate = Reply<"estates">["estates"][number];
export type EstateTable = Reply<"buildingTable">;
export type Building = EstateTable["buildings"][number];
export type UnitCell = Building["units"][number];
export type UnitDetail = Reply<"unitDetail">;
export type ImportResult = Reply<"importUnits">;

export const estates = queryOptions({
  queryKey: ["estates"],
  queryFn: () => call("estates", { query: {} }),
  staleTime: 300_000,
});

export const estateTable = (id: string | undefined) =>
  queryOptions({
    queryKey: ["buildingTable", id],
    queryFn: () => call("buildingTable", { params: { id: id ?? "" } }),
    enabled: Boolean(id),
  });

export const unitDetail = (id: string) =>
  queryOptions({ queryKey: ["unit", id], queryFn: () => call("unitDetail", { params: { id } }) });

export type ReportedUnit = Reply<"reportedUnits">["units"][number];

/** Under the key of the case: read again whenever that is. */
export const reportedUnits = (caseId: string) =>
  queryOptions({
    queryKey: ["case", caseId, "units"],
    queryFn: () => call("reportedUnits", { params: { id: caseId } }),
  });

export type UnitHistory = Reply<"unitHistory">;

export const unitHistory = (id: string) =>
  queryOptions({
    queryKey: ["unit", id, "history"],
    queryFn: () => call("unitHistory", { params: { id } }),
  });

export const setFloorPlan = (given: Arguments<"setFloorPlan">, key: string) =>
  call("setFloorPlan", given, key);

export const remainingUnits = queryOptions({
  queryKey: ["remainingUnits"],
  queryFn: () => call("remainingUnits", { query: {} }),
});

/** Whatever shows where units stand. */
export const unitKeys = [
  ["estates"],
  ["buildingTable"],
  ["unit"],
  ["remainingUnits"],
  ["register"],
  ["workbench"],
] as const;

export const vacateUnit = (id: string, key: string) => call("vacateUnit", { params: { id } }, key);
export const holdUnit = (id: string, reason: string, key: string) =>
  call("holdUnit", { params: { id }, body: { reason } }, key);
export const releaseUnit = (id: string, key: string) => call("releaseUnit", { params: { id } }, key);

export const registerEstate = (body: Arguments<"registerEstate">["body"], key: string) =>
  call("registerEstate", { body }, key);
export const registerBuilding = (given: Arguments<"registerBuilding">, key: string) =>
  call("registerBuilding", given, key);

export const importUnits = (fileId: string, key: string) => call("importUnits", { body: { fileId } }, key);

export type ImportCorrection = Reply<"importCorrections">["corrections"][number];

export const importCorrections = (fileId: string) =>
  queryOptions({
    queryKey: ["importCorrections", fileId],
    queryFn: () => call("importCorrections", { params: { id: fileId } }),
  });
export const correctImported = (given: Arguments<"correctImported">, key: string) =>
  call("correctImported", given, key);

export type SaidOfUnit = Arguments<"correctUnit">["body"];

export const correctUnit = (given: Arguments<"correctUnit">, key: string) => call("correctUnit", given, key);
export const removeUnit = (id: string, key: string) => call("removeUnit", { params: { id } }, key);
export const withdrawUnit = (id: string, reason: string, key: string) =>
  call("withdrawUnit", { params: { id }, body: { reason } }, key);

export const importTemplate: ServedFile = {
  path: urlOf("importTemplate", {}, ""),
  name: "房源导入模板.xlsx",
};

export interface UnitsCase {
  businessType: string;
  districtCode: string;
  reason: string;
  unitIds: readonly string[];
}

/** Starts the review of the chosen units and hands it in; both keep the key, so a lost reply never makes two. */
export async function reportUnits({ businessType, districtCode, reason, unitIds }: UnitsCase, key: string) {
  const form = { request: { districtCode, reason }, units: unitIds.map((unitId) => ({ unitId })) };
  const { id } = await call("startCase", { body: { businessType, form } }, key);
  return call("submitCase", { params: { id }, body: {} }, `${key}.submit`);
}
