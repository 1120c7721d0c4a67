import { caseworkApi } from "./casework.api.ts";
import { documentApi } from "./document.api.ts";
import { identityApi } from "./identity.api.ts";
import { policyApi } from "./policy.api.ts";
import { publicityApi } from "./publicity.api.ts";

/** Every call of the system; each domain declares its own in `<domain>.api.ts`. */
export const api = { ...identityApi, ...policyApi, ...documentApi, ...publicityApi, ...caseworkApi };
export type Api = typeof api;
