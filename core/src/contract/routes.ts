import { identityRoutes } from "./identity.routes.ts";

/** Method and path of every call: the plain data the client carries. */
export const routes = { ...identityRoutes };
