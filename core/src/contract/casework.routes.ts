import type { caseworkApi } from "./casework.api.ts";
import type { RouteTable } from "./route.ts";

export const caseworkRoutes = {
  businessTypes: ["GET", "/business-types"],
  myCases: ["GET", "/my/cases"],
  startCase: ["POST", "/cases"],
  caseView: ["GET", "/cases/:id"],
  saveDraft: ["PUT", "/cases/:id/form"],
  addCaseMaterial: ["POST", "/cases/:id/materials"],
  removeCaseMaterial: ["DELETE", "/cases/:id/materials/:materialId"],
  submitCase: ["POST", "/cases/:id/submission"],
  withdrawCase: ["POST", "/cases/:id/withdrawal"],
  decideCase: ["POST", "/cases/:id/decisions"],
  casesToPublish: ["GET", "/case-lists/waiting"],
  publishCases: ["POST", "/case-lists"],
  workbench: ["GET", "/workbench"],
  typeOverrides: ["GET", "/business-types/:code/versions"],
  overrideType: ["POST", "/business-types/:code/versions"],
} as const satisfies RouteTable<typeof caseworkApi>;
