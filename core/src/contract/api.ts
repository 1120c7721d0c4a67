import { caseworkApi } from "./casework.api.ts";
import { identityApi } from "./identity.api.ts";
import { publicityApi } from "./publicity.api.ts";

/** Every call of the system; each domain declares its own in `<domain>.api.ts`. */
export const api = { ...identityApi, ...publicityApi, ...caseworkApi };
export type Api = typeof api;
