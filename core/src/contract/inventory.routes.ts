import type { inventoryApi } from "./inventory.api.ts";
import type { RouteTable } from "./route.ts";

export const inventoryRoutes = {
  estates: ["GET", "/estates"],
  buildingTable: ["GET", "/estates/:id/building-table"],
  remainingUnits: ["GET", "/remaining-units"],
  unitDetail: ["GET", "/units/:id"],
  unitHistory: ["GET", "/units/:id/history"],
  setFloorPlan: ["POST", "/units/:id/floor-plan"],
  registerEstate: ["POST", "/inventory/estates"],
  registerBuilding: ["POST", "/inventory/estates/:id/buildings"],
  registerUnits: ["POST", "/inventory/buildings/:id/units"],
  importTemplate: ["GET", "/inventory/import-template"],
  importUnits: ["POST", "/inventory/imports"],
  importCorrections: ["GET", "/inventory/imports/:id/corrections"],
  correctImported: ["POST", "/inventory/imports/:id/corrections"],
  correctUnit: ["POST", "/units/:id/correction"],
  removeUnit: ["POST", "/units/:id/removal"],
  withdrawUnit: ["POST", "/units/:id/withdrawal"],
  reportedUnits: ["GET", "/cases/:id/units"],
  vacateUnit: ["POST", "/units/:id/vacating"],
  holdUnit: ["POST", "/units/:id/hold"],
  releaseUnit: ["POST", "/units/:id/release"],
} as const satisfies RouteTable<typeof inventoryApi>;
