import { identityApi } from "./identity.api.ts";

/** Every call of the system; each domain declares its own in `<domain>.api.ts`. */
export const api = { ...identityApi };
export type Api = typeof api;
